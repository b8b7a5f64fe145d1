/** The states of an action. */
export const actionStates = ['todo', 'in-progress', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

/** A state that an action entered, and the day, `AAAA-MM-JJ`. The audit log says who changed the state. */
export interface StateChange {
  readonly state: ActionState
  readonly on: string
}

/** A measure of a questionnaire, in the version of the result that called for it. */
export interface MeasureReference {
  readonly questionnaireId: string
  readonly questionnaireVersion: string
  readonly measureId: string
}

/** The fields of an action that people write. */
export interface ActionContent {
  /** One line. */
  readonly title: string
  /** May be empty, and hold line breaks. */
  readonly details: string
  /** Who is responsible: a function (« responsable des soins »), not a person's name. Empty until it is decided. */
  readonly ownerFunction: string
  /** Day, `AAAA-MM-JJ`. */
  readonly dueOn: string
  readonly state: ActionState
  /** Codes of the programme CaRE (`D2.O3.C`). */
  readonly objectiveCodes: readonly string[]
}

/** One action of the plan of a structure. */
export interface Action extends ActionContent {
  readonly id: string
  readonly structureFiness: string
  /** The measure behind the action; null for an action written freely. */
  readonly measure: MeasureReference | null
  readonly createdAt: Date
  readonly updatedAt: Date
  /** The day the action was declared done, `AAAA-MM-JJ`; null otherwise. */
  readonly doneOn: string | null
  /** The last fifty states, oldest first. */
  readonly history: readonly StateChange[]
  /**
   * Counts the changes, from 1, for optimistic locking: a page sends back the revision it showed, so that no change is
   * overwritten.
   */
  readonly revision: number
}

/** People read the whole plan, so its length is limited. */
export const mostActions = 500

export function isOpen({ state }: Pick<Action, 'state'>): boolean {
  return state === 'todo' || state === 'in-progress'
}

/** The state at the end of a day, `AAAA-MM-JJ`; the first one known if all that is kept is younger. */
export function stateOn(history: readonly StateChange[], day: string): ActionState | undefined {
  return (history.findLast(({ on }) => on <= day) ?? history[0])?.state
}

/** Whether an open action is past its due day. `today` is a day, `AAAA-MM-JJ`; an action due today is not late. */
export function isLate(action: Pick<Action, 'state' | 'dueOn'>, today: string): boolean {
  return isOpen(action) && action.dueOn < today
}
