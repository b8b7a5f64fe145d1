import { type ApplicationChange, canFollow, changeBefore, saysAmount, standingOf } from './application.ts'

/**
 * What does not hold in a change that is stored: it cannot follow the state before it, its day is before the change that it follows,
 * or it has an amount that such a step does not say. The rules that refuse these today are younger than some histories.
 */
export type HistoryDoubt = 'does-not-follow' | 'before-the-last' | 'amount-unexpected'

/** A change, with what does not hold in it. */
export interface DoubtedChange extends ApplicationChange {
  readonly doubts: readonly HistoryDoubt[]
}

/** The changes of an application in the order of entry, each compared with those before it. */
export function doubtedHistory(changes: readonly ApplicationChange[]): DoubtedChange[] {
  return changes.map((change, place) => ({ ...change, doubts: doubtsOf(change, changes.slice(0, place)) }))
}

function doubtsOf({ step, day, euros }: ApplicationChange, before: readonly ApplicationChange[]): HistoryDoubt[] {
  const earlier = changeBefore(before, step)
  return [
    ...(canFollow(standingOf(before).state, step) ? [] : (['does-not-follow'] as const)),
    ...(earlier && day < earlier.day ? (['before-the-last'] as const) : []),
    ...(euros !== null && !saysAmount(step) ? (['amount-unexpected'] as const) : []),
  ]
}
