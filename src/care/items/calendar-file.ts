import ical, { ICalAlarmType, ICalEventTransparency } from 'ical-generator'
import { cleanLine } from '#kernel'
import type { Deadline } from './missing.ts'

const reminderSeconds = 30 * 24 * 60 * 60

/**
 * The deadlines of a candidate as a calendar file (RFC 5545): one all-day event each, with a reminder a month before. A deadline
 * keeps its UID, so that a later file updates the existing entries. The file holds no state and no answer: calendars are copied to
 * telephones and to other servers.
 */
export function deadlinesFile(
  deadlines: readonly Deadline[],
  {
    candidateId,
    candidateName,
    now,
  }: { readonly candidateId: string; readonly candidateName: string; readonly now: Date },
): string {
  // The library does not escape the name of the calendar.
  const name = cleanLine(`Programme CaRE – ${candidateName}`).replace(/[\\;,]/g, ' ')
  const calendar = ical({ name, prodId: { company: 'Cap CaRE', product: 'Programme CaRE', language: 'FR' } })
  for (const { id, day, text } of deadlines) {
    const event = calendar.createEvent({
      id: `${candidateId}-${id}@cap-care`.replace(/[^\w.@-]/g, '-'),
      stamp: now,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      transparency: ICalEventTransparency.TRANSPARENT,
      summary: `CaRE\u00A0: ${text}`,
    })
    event.createAlarm({ type: ICalAlarmType.display, trigger: reminderSeconds, description: text })
  }
  return `${calendar.toString()}\r\n`
}
