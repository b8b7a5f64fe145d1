import type { Action, ActionContent, StateChange } from './action.ts'

const longestHistory = 50

/** Whether two contents of an action are equal. The order of the codes does not matter. */
export function sameContent(one: ActionContent, other: ActionContent): boolean {
  return written(one) === written(other)
}

function written({ title, details, ownerFunction, dueOn, state, objectiveCodes }: ActionContent): string {
  return JSON.stringify([title, details, ownerFunction, dueOn, state, objectiveCodes.toSorted()])
}

/**
 * The action with new content. `doneOn` is set on the day the action is declared done, and cleared when it is reopened.
 */
export function changed(action: Action, content: ActionContent, { now, today }: { now: Date; today: string }): Action {
  const doneOn = content.state === 'done' ? (action.doneOn ?? today) : null
  const history = content.state === action.state ? action.history : lengthened(action.history, content, today)
  return { ...action, ...content, doneOn, history, updatedAt: now, revision: action.revision + 1 }
}

function lengthened(history: readonly StateChange[], { state }: ActionContent, today: string): StateChange[] {
  return [...history, { state, on: today }].slice(-longestHistory)
}
