import ical, { ICalAlarmType, type ICalCalendar, ICalEventTransparency } from 'ical-generator'
import { cleanLine } from '#kernel'
import { type Action, isOpen } from './action.ts'

const reminderSeconds = 7 * 24 * 60 * 60

/**
 * The open actions as a calendar file (RFC 5545): one whole day each, with a reminder a week before. An action keeps its
 * UID, so that a file taken later brings the same entries up to date. A calendar goes to telephones and to other people's
 * servers: it holds the title, the function and the day, and neither the details nor any answer.
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
    // A deadline takes none of the day: others still find its owner free.
    transparency: ICalEventTransparency.TRANSPARENT,
    summary: `Échéance\u00A0: ${title}`,
    description: ownerFunction ? `Responsable\u00A0: ${ownerFunction}` : null,
  })
  event.createAlarm({ type: ICalAlarmType.display, trigger: reminderSeconds, description: title })
}

/** One line without the marks that have a meaning there: the library writes the name of a calendar as it is. */
function calendarName(structureName: string): string {
  return cleanLine(`Plan d’actions – ${structureName}`).replace(/[\\;,]/g, ' ')
}
