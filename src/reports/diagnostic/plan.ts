import { actionStateWords, calendarDayWords, countWords } from '#messages'
import { type Action, type ActionState, isLate, type PlanProgress, planProgress, type StructurePlan } from '#plan'

export interface PrintedAction {
  readonly title: string
  /** Who sees to it: a function. */
  readonly owner: string
  readonly due: string
  readonly state: ActionState
  readonly stateWords: string
  readonly late: boolean
  readonly objectives: string
}

/** The plan of a structure, as far as it is printed. */
export type PrintedPlan = Pick<StructurePlan, 'actions' | 'today'>

/** The page of the plan of a structure. */
export interface PlanPage {
  /** The day on which it stood so: not that of the answers, when they were submitted earlier. */
  readonly day: string
  /** `1 action faite sur 4. 1 action en retard.` */
  readonly summary: string
  /** What was given up is counted, and not listed. Empty when nothing was. */
  readonly dropped: string
  readonly actions: readonly PrintedAction[]
}

/** A plan as it stood on a day, the first due first; null when there is nothing to print. */
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
