import { dayAsTyped } from '#kernel'
import { calendarDayWords, countWords, numberWords, regionalStateWords, toComplete } from '#messages'
import { isLate, progressOf, type RegionalAction, type RegionalPlan } from '#regional-plan'

export interface PlanPart {
  readonly summary: string
  readonly axes: readonly { readonly title: string; readonly actions: readonly PlanRow[] }[]
}

export interface PlanRow {
  readonly title: string
  readonly lead: string
  readonly due: string
  readonly state: string
  readonly late: boolean
  readonly progress: string
}

/** The plan in progress: what is done, under way and late. Actions given up are counted alone. Null for a plan not begun. */
export function planPart({ axes, sums, today }: RegionalPlan): PlanPart | null {
  if (sums.actions === 0) return null
  const dropped = sums.dropped > 0 ? `, ${countWords(sums.dropped, 'abandonnée', 'abandonnées')}` : ''
  return {
    summary: `Au ${calendarDayWords(today)}\u00A0: ${countWords(sums.done, 'action terminée', 'actions terminées')} sur ${numberWords(sums.actions)}, ${numberWords(sums.late)} en retard${dropped}.`,
    axes: axes.flatMap(({ axis, actions }) => {
      const kept = actions.filter(({ state }) => state !== 'dropped')
      return kept.length === 0 ? [] : [{ title: axis.title, actions: kept.map((action) => rowOf(action, today)) }]
    }),
  }
}

function rowOf(action: RegionalAction, today: string): PlanRow {
  const progress = progressOf(action)
  return {
    title: action.title,
    lead: action.lead || toComplete,
    due: action.endsOn === null ? toComplete : dayAsTyped(action.endsOn),
    state: regionalStateWords[action.state],
    late: isLate(action, today),
    progress: progress === null ? toComplete : `${progress}\u00A0%`,
  }
}
