import { type CalendarEntry, calendarFile } from '#calendar-feeds'
import type { RegionalEvent } from './event.ts'

/** The events of a region as a calendar file. A cancelled one stays, marked so: a program then strikes it out. */
export function agendaFile(name: string, events: readonly RegionalEvent[]): string {
  return calendarFile({ name: `Agenda cyber – ${name}`, product: 'Agenda régional', entries: events.map(entryOf) })
}

function entryOf(event: RegionalEvent): CalendarEntry {
  const { id, title, detail, forWhom, place, link, updatedAt, revision, starts, startsOn, lastOn } = event
  const text = {
    id,
    title,
    description: [detail, `Pour qui\u00A0: ${forWhom}`, link].filter(Boolean).join('\n'),
    place: place || link || undefined,
    address: link || undefined,
    changedAt: updatedAt,
    changes: revision - 1,
    isCancelled: event.cancelledAt !== null,
  }
  if (starts === null) return { ...text, day: startsOn, lastDay: lastOn }
  return { ...text, startsAt: event.beginsAt, endsAt: event.overAt }
}
