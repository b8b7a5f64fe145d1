import { type Action, type ActionState, actionStates, isLate, isOpen } from './action.ts'

/** How far a plan has come. */
export interface PlanProgress {
  /** Actions that count: those given up do not. */
  readonly total: number
  readonly counts: Readonly<Record<ActionState, number>>
  /** Open, their day past. */
  readonly late: number
  /** The open action that is due first, today or later. */
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

/** The first due first; on one day, by title then id, so that the order never moves. */
export function byDueDay(a: Action, b: Action): number {
  const keys = (action: Action) => [action.dueOn, action.title, action.id]
  const [left, right] = [keys(a), keys(b)]
  const first = left.findIndex((key, place) => key !== right[place])
  return first < 0 ? 0 : (left[first] ?? '') < (right[first] ?? '') ? -1 : 1
}
