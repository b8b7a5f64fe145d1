/** Where an action stands. */
export const actionStates = ['todo', 'in-progress', 'done', 'dropped'] as const
export type ActionState = (typeof actionStates)[number]

/** A state that an action came to, and the day it did, `AAAA-MM-JJ`. Who did it is in the audit log. */
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

/** What people write of an action. */
export interface ActionContent {
  /** One line. */
  readonly title: string
  /** May be empty, and hold line breaks. */
  readonly details: string
  /** Who sees to it: a function (« responsable des soins »), not a person's name. Empty until it is decided. */
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
  /** The measure it was taken from; null for an action of one's own. */
  readonly measure: MeasureReference | null
  readonly createdAt: Date
  readonly updatedAt: Date
  /** The day it was declared done, `AAAA-MM-JJ`; null otherwise. */
  readonly doneOn: string | null
  /** From the state it began with to the one it has; the last fifty. */
  readonly history: readonly StateChange[]
  /** Counts the changes, from 1: a page sends back the one it showed, so that nobody's change is lost in silence. */
  readonly revision: number
}

/** A plan is read by people: beyond this it would no longer be one. */
export const mostActions = 500

/** Neither done nor given up. */
export function isOpen({ state }: Pick<Action, 'state'>): boolean {
  return state === 'todo' || state === 'in-progress'
}

/** Open, and its day is past. `today` is a day, `AAAA-MM-JJ`; an action due today is not late. */
export function isLate(action: Pick<Action, 'state' | 'dueOn'>, today: string): boolean {
  return isOpen(action) && action.dueOn < today
}
