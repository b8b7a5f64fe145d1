import { type Action, type ActionState, actionStates, isLate, isOpen } from './action.ts'

export interface PlanProgress {
  /** All actions except those given up. */
  readonly total: number
  readonly counts: Readonly<Record<ActionState, number>>
  /** Open actions past their due day. */
  readonly late: number
  /** The next open action due today or later. */
  readonly nextDue: Action | undefined
}

/** `today` is a day, `AAAA-MM-JJ`. The order of the actions does not matter. */
export function planProgress(actions: readonly Action[], today: string): PlanProgress {
  const count = (state: ActionState) => actions.filter((action) => action.state === state).length
  const counts = Object.fromEntries(actionStates.map((state) => [state, count(state)])) as PlanProgress['counts']
  const coming = actions.filter((action) => isOpen(action) && !isLate(action, today)).sort(byDueDay)
  return {
    total: actions.length - counts.dropped,
    counts,
    late: actions.filter((action) => isLate(action, today)).length,
    nextDue: coming[0],
  }
}

/** Sorted by due day, then title, then id, so that the order is stable. */
export function byDueDay(a: Action, b: Action): number {
  const keys = (action: Action) => [action.dueOn, action.title, action.id]
  const [left, right] = [keys(a), keys(b)]
  const first = left.findIndex((key, place) => key !== right[place])
  return first < 0 ? 0 : (left[first] ?? '') < (right[first] ?? '') ? -1 : 1
}
