import { actionStateWords, calendarDayWords, countWords } from '#messages'
import { type Action, type ActionState, isLate, type PlanProgress, planProgress, type StructurePlan } from '#plan'

export interface PrintedAction {
  readonly title: string
  /** The function responsible for the action. */
  readonly owner: string
  readonly due: string
  readonly state: ActionState
  readonly stateWords: string
  readonly late: boolean
  readonly objectives: string
}

/** The part of a structure's plan that is printed. */
export type PrintedPlan = Pick<StructurePlan, 'actions' | 'today'>

export interface PlanPage {
  /** The day of the plan, which may be later than the submission of the answers. */
  readonly day: string
  /** `1 action faite sur 4. 1 action en retard.` */
  readonly summary: string
  /** Dropped actions are counted, not listed. Empty when no action was dropped. */
  readonly dropped: string
  readonly actions: readonly PrintedAction[]
}

/** The plan on a day, by due date; null when there is nothing to print. */
export function planPage({ actions, today }: PrintedPlan): PlanPage | null {
  const progress = planProgress(actions, today)
  if (progress.total === 0) return null
  return {
    day: calendarDayWords(today),
    summary: summaryOf(progress),
    dropped: progress.counts.dropped > 0 ? droppedWords(progress.counts.dropped) : '',
    actions: actions.filter(({ state }) => state !== 'dropped').map((action) => printedAction(action, today)),
  }
}

function printedAction(action: Action, today: string): PrintedAction {
  const { title, ownerFunction, dueOn, state, objectiveCodes } = action
  return {
    title,
    owner: ownerFunction || 'à désigner',
    due: calendarDayWords(dueOn),
    state,
    stateWords: actionStateWords[state],
    late: isLate(action, today),
    objectives: objectiveCodes.join(', '),
  }
}

function summaryOf({ total, counts, late }: PlanProgress): string {
  const done = `${countWords(counts.done, 'action faite', 'actions faites')} sur ${total}.`
  return late > 0 ? `${done} ${countWords(late, 'action', 'actions')} en retard.` : `${done} Aucune n’est en retard.`
}

function droppedWords(count: number): string {
  return count === 1
    ? '1\u00A0action abandonnée n’est pas dans ce tableau.'
    : `${countWords(count, 'action')} abandonnées ne sont pas dans ce tableau.`
}
