import ical, { ICalAlarmType, type ICalCalendar, ICalEventStatus, ICalEventTransparency } from 'ical-generator'
import { cleanLine, dayAfter } from '#kernel'

const daySeconds = 24 * 60 * 60
/** How often a program that subscribed should ask again. */
const refreshSeconds = daySeconds / 2

interface EntryText {
  /** Stays the same when the entry changes, so that a later file updates what the calendar holds. */
  readonly id: string
  readonly title: string
  readonly description?: string | undefined
  readonly place?: string | undefined
  /** A page about the entry, https. */
  readonly address?: string | undefined
  /** An entry that does not take place stays in the file, so that programs strike it out. */
  readonly isCancelled?: boolean
  readonly changedAt: Date
  /** From 0: how many times the entry changed, where its room counts. */
  readonly changes?: number
  readonly reminder?: { readonly days: number; readonly text: string }
}

/** Whole days, `YYYY-MM-DD`, one where no last day is given; or from one instant until another. */
export type CalendarEntry = EntryText &
  ({ readonly day: string; readonly lastDay?: string } | { readonly startsAt: Date; readonly endsAt: Date })

export interface CalendarText {
  readonly name: string
  /** What the file comes from, in words: « Plan d’actions ». */
  readonly product: string
  readonly entries: readonly CalendarEntry[]
}

/**
 * A calendar file (RFC 5545). Whole days leave their owner free: a deadline does not make anybody busy. Calendars are copied
 * to telephones and to other servers: an entry must hold no answer and no state of a structure.
 */
export function calendarFile({ name, product, entries }: CalendarText): string {
  const calendar = ical({
    // The library does not escape the name of the calendar.
    name: cleanLine(name).replace(/[\\;,]/g, ' '),
    prodId: { company: 'Cap CaRE', product, language: 'FR' },
    ttl: refreshSeconds,
  })
  for (const entry of entries) add(calendar, entry)
  return `${calendar.toString()}\r\n`
}

function add(calendar: ICalCalendar, entry: CalendarEntry): void {
  const { id, title, description, place, address, changedAt, changes = 0, reminder } = entry
  const event = calendar.createEvent({
    id: `${id}@cap-care`.replace(/[^\w.@-]/g, '-'),
    sequence: changes,
    stamp: changedAt,
    ...timesOf(entry),
    summary: title,
    description: description ?? null,
    location: place ?? null,
    url: address ?? null,
    status: entry.isCancelled ? ICalEventStatus.CANCELLED : null,
  })
  if (reminder)
    event.createAlarm({
      type: ICalAlarmType.display,
      trigger: reminder.days * daySeconds,
      description: reminder.text,
    })
}

function timesOf(entry: CalendarEntry) {
  if (!('day' in entry)) return { start: entry.startsAt, end: entry.endsAt }
  const { day, lastDay = day } = entry
  const whole = { start: startOf(day), allDay: true, transparency: ICalEventTransparency.TRANSPARENT }
  // The end of whole days is the first day after them (RFC 5545, 3.6.1).
  return lastDay > day ? { ...whole, end: startOf(dayAfter(lastDay, 1)) } : whole
}

function startOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`)
}
