import type { RegionalAction } from './action.ts'

type Advancing = Pick<RegionalAction, 'state' | 'progressPercent' | 'stages'>

/**
 * How far an action is, 0 to 100, or null until somebody says. What is done is at 100. Stages count where there are some,
 * rounded down so that 100 means that all are over; the typed figure counts elsewhere.
 */
export function progressOf({ state, progressPercent, stages }: Advancing): number | null {
  if (state === 'done') return 100
  if (stages.length === 0) return progressPercent
  return Math.floor((100 * stages.filter(({ doneOn }) => doneOn !== null).length) / stages.length)
}

/** An action whose last day is over, and that is neither done nor given up. `today`: `AAAA-MM-JJ`. */
export function isLate({ state, endsOn }: Pick<RegionalAction, 'state' | 'endsOn'>, today: string): boolean {
  return (state === 'planned' || state === 'ongoing') && endsOn !== null && endsOn < today
}

/** What the actions of an axis, or of a whole plan, add up to. Actions given up are counted apart, and in no other figure. */
export interface PlanSums {
  readonly actions: number
  readonly done: number
  readonly late: number
  readonly dropped: number
  /** Actions without a last day, or without a lead. */
  readonly incomplete: number
  readonly budgetEuros: number
  /** Actions whose budget nobody has said: `budgetEuros` is then a part of the whole. */
  readonly withoutBudget: number
}

export function sumActions(all: readonly RegionalAction[], today: string): PlanSums {
  const kept = all.filter(({ state }) => state !== 'dropped')
  const countOf = (is: (action: RegionalAction) => boolean) => kept.filter(is).length
  return {
    actions: kept.length,
    done: countOf(({ state }) => state === 'done'),
    late: countOf((action) => isLate(action, today)),
    dropped: all.length - kept.length,
    incomplete: countOf(({ endsOn, lead }) => endsOn === null || lead === ''),
    budgetEuros: kept.reduce((sum, { budgetEuros }) => sum + (budgetEuros ?? 0), 0),
    withoutBudget: countOf(({ budgetEuros }) => budgetEuros === null),
  }
}
