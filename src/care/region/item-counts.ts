import type { ProgrammeDomain, ProgrammeItem } from '#questionnaires'
import type { ItemState } from '../items/item-state.ts'
import type { CandidateOutline } from './outline.ts'

/** The states in the order of a table of figures. */
export const itemStates = ['met', 'trajectory', 'unmet', 'unknown', 'not-assessed', 'not-applicable'] as const

/** How many candidates are in each state of an item. Together they are all the candidates. */
export interface ItemCounts {
  readonly item: ProgrammeItem
  readonly counts: Readonly<Record<ItemState, number>>
}

export function countItems({ items }: ProgrammeDomain, outlines: readonly CandidateOutline[]): ItemCounts[] {
  return items.map((item) => {
    const states = outlines.map((outline) => outline.items.find(({ code }) => code === item.code)?.state)
    const count = (state: ItemState) => states.filter((each) => (each ?? 'not-assessed') === state).length
    const counts = Object.fromEntries(itemStates.map((state) => [state, count(state)]))
    return { item, counts: counts as Record<ItemState, number> }
  })
}
