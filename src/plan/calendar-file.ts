import ical, { ICalAlarmType, type ICalCalendar, ICalEventTransparency } from 'ical-generator'
import { cleanLine } from '#kernel'
import { type Action, isOpen } from './action.ts'

const reminderSeconds = 7 * 24 * 60 * 60

/**
 * The open actions as a calendar file (RFC 5545): one all-day event each, with a reminder a week before. An action
 * keeps its UID, so that a later file updates the existing entries. Calendars are copied to telephones and to other
 * servers: the file holds the title, the function and the day, but no details and no answer.
 */
export function calendarFile(actions: readonly Action[], structureName: string): string {
  const calendar = ical({
    name: calendarName(structureName),
    prodId: { company: 'Cap CaRE', product: 'Plan d’actions', language: 'FR' },
  })
  for (const action of actions.filter(isOpen)) addDay(calendar, action)
  return `${calendar.toString()}\r\n`
}

function addDay(calendar: ICalCalendar, { id, title, ownerFunction, dueOn, updatedAt, revision }: Action): void {
  const event = calendar.createEvent({
    id: `${id}@cap-care`,
    sequence: revision - 1,
    stamp: updatedAt,
    start: new Date(`${dueOn}T00:00:00Z`),
    allDay: true,
    // The event leaves its day free: a deadline does not make its owner busy.
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: `Échéance\u00A0: ${title}`,
    description: ownerFunction ? `Responsable\u00A0: ${ownerFunction}` : null,
  })
  event.createAlarm({ type: ICalAlarmType.display, trigger: reminderSeconds, description: title })
}

/** Removes the characters that have a meaning in iCalendar: the library does not escape the calendar name. */
function calendarName(structureName: string): string {
  return cleanLine(`Plan d’actions – ${structureName}`).replace(/[\\;,]/g, ' ')
}
