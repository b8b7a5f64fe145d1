import type { Action, ActionContent, StateChange } from './action.ts'

const longestHistory = 50

/** Whether two writings of an action say the same. Codes in another order are the same codes. */
export function sameContent(one: ActionContent, other: ActionContent): boolean {
  return written(one) === written(other)
}

function written({ title, details, ownerFunction, dueOn, state, objectiveCodes }: ActionContent): string {
  return JSON.stringify([title, details, ownerFunction, dueOn, state, objectiveCodes.toSorted()])
}

/** The action with another content. It is done on the day it is declared so, and no longer when it is taken up again. */
export function changed(action: Action, content: ActionContent, { now, today }: { now: Date; today: string }): Action {
  const doneOn = content.state === 'done' ? (action.doneOn ?? today) : null
  const history = content.state === action.state ? action.history : lengthened(action.history, content, today)
  return { ...action, ...content, doneOn, history, updatedAt: now, revision: action.revision + 1 }
}

function lengthened(history: readonly StateChange[], { state }: ActionContent, today: string): StateChange[] {
  return [...history, { state, on: today }].slice(-longestHistory)
}
