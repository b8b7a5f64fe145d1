import type { ApplicationStanding } from '../candidates/application.ts'
import type { Day } from '../conditions/days.ts'
import { type ItemFile, standingStatement } from '../items/item.ts'
import type { CandidateOutline } from './outline.ts'

/** What the region has to decide: an application to retain or refuse, a declaration to validate or reject, or an item. */
export interface WaitingThing {
  readonly what: 'application' | 'declaration' | 'item'
  readonly outline: CandidateOutline
  /** Code of the item. */
  readonly code: string | undefined
  readonly since: Day
}

/** What is known of an item without reading the facts themselves. */
export interface SaidOfItem extends Pick<ItemFile, 'statements' | 'reviews' | 'revision' | 'declaredOn'> {
  readonly hasFacts: boolean
}

/**
 * Whether an item waits for a word of the region. The candidate must have said something since the last word, and mean it: it
 * declared the item or all of them, it says that the item is reached or planned, or it was asked for a complement. Work under
 * way waits for nobody.
 */
export function waitsForReview(
  { statements, reviews, revision, declaredOn, hasFacts }: SaidOfItem,
  { state }: Pick<ApplicationStanding, 'state'>,
): boolean {
  const claim = standingStatement({ statements })?.state
  const last = reviews.at(-1)
  const isSaid = hasFacts || claim !== undefined || declaredOn !== null
  const isNew = last === undefined || (last.revision !== undefined && last.revision < revision)
  const isMeant =
    state === 'declared' ||
    declaredOn !== null ||
    claim === 'met' ||
    claim === 'trajectory' ||
    last?.word === 'complement'
  return isSaid && isNew && isMeant
}

/** What waits for the region, the oldest first. */
export function waitingThings(outlines: readonly CandidateOutline[]): WaitingThing[] {
  const things = outlines.flatMap((outline): WaitingThing[] => {
    const { state, filedOn, declaredOn } = outline.application
    const of = (what: WaitingThing['what'], since: Day | null | undefined, code?: string): WaitingThing[] =>
      since ? [{ what, outline, code, since }] : []
    return [
      ...of('application', state === 'filed' ? filedOn : null),
      ...of('declaration', state === 'declared' ? declaredOn : null),
      ...outline.items.flatMap(({ code, waitsSince }) => of('item', waitsSince, code)),
    ]
  })
  return things.toSorted((one, other) => one.since.localeCompare(other.since))
}
