import { calendarFile } from '#calendar-feeds'
import { type Action, isOpen } from './action.ts'

/**
 * The open actions as a calendar file: one day each, with a reminder a week before. The file holds the title, the function
 * and the day, but no details and no answer.
 */
export function planCalendar(actions: readonly Action[], structureName: string): string {
  const entries = actions.filter(isOpen).map(({ id, title, ownerFunction, dueOn, updatedAt, revision }) => ({
    id,
    day: dueOn,
    title: `Échéance\u00A0: ${title}`,
    description: ownerFunction ? `Responsable\u00A0: ${ownerFunction}` : undefined,
    changedAt: updatedAt,
    changes: revision - 1,
    reminder: { days: 7, text: title },
  }))
  return calendarFile({ name: `Plan d’actions – ${structureName}`, product: 'Plan d’actions', entries })
}
