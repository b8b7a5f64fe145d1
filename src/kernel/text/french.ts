import { type LegalTime, parisTime } from '../days/legal-time.ts'

/*
 * How days, times and numbers are written in French. This is the only file that formats an instant: the reader of a day is
 * somewhere, so each function asks for the legal time of the place.
 */

/** Makes a format on first use and keeps it: making one takes 15 ms. */
export function kept<Format>(make: () => Format): () => Format {
  let made: Format | undefined
  return () => {
    made ??= make()
    return made
  }
}

type Way = Omit<Intl.DateTimeFormatOptions, 'timeZone'>

function inTime(locale: string, way: Way): (instant: Date, time: LegalTime) => string {
  const formats = new Map<LegalTime, Intl.DateTimeFormat>()
  return (instant, time) => {
    const format = formats.get(time) ?? new Intl.DateTimeFormat(locale, { ...way, timeZone: time })
    formats.set(time, format)
    return format.format(instant)
  }
}

const longDay = inTime('fr-FR', { dateStyle: 'long' })
const isoDay = inTime('sv-SE', { dateStyle: 'short' })
const shortTime = inTime('fr-FR', { hour: '2-digit', minute: '2-digit' })
const exactInstant = inTime('fr-FR', { dateStyle: 'short', timeStyle: 'medium' })
const plainNumber = kept(() => new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 4 }))

/** `22 novembre 2026`, `1er janvier 2027`, with no-break spaces: a line must not end inside a day. */
export function dayWords(instant: Date, time: LegalTime): string {
  return unbroken(longDay(instant, time).replace(/^1 /, '1er '))
}

/** Words that stay on one line: `13 sur 39`. */
export function unbroken(words: string): string {
  return words.replaceAll(' ', '\u00A0')
}

/** The words of a day for a spreadsheet or a program, where people search and sort with ordinary spaces. */
export function plainDay(words: string): string {
  return words.replaceAll('\u00A0', ' ')
}

/** `2026-11-22` */
export function dayDigits(instant: Date, time: LegalTime): string {
  return isoDay(instant, time)
}

/** `10:42` */
export function clockTime(instant: Date, time: LegalTime): string {
  return shortTime(instant, time)
}

/** `22/11/2026 10:00:00` */
export function instantWords(instant: Date, time: LegalTime): string {
  return exactInstant(instant, time)
}

/**
 * The instant at which clocks of a place show a time (`09:30`) of a day (`2026-11-22`). Of a time that comes twice, when the clocks go
 * back, the second one; a time that the clocks skip is an hour later.
 */
export function instantAt(day: string, clock: string, time: LegalTime): Date {
  const wanted = Date.parse(`${day}T${clock}:00Z`)
  const ahead = (instant: Date) =>
    Date.parse(`${dayDigits(instant, time)}T${clockTime(instant, time)}:00Z`) - instant.getTime()
  const near = new Date(wanted - ahead(new Date(wanted)))
  return new Date(wanted - ahead(near))
}

/** The instant at which a day (`2026-11-22`) begins in Paris. */
export function dayStart(day: string): Date {
  return instantAt(day, '00:00', parisTime)
}

/** `2026-03-01` -> `1er mars 2026`. A text that is not a day is returned unchanged. */
export function calendarDayWords(day: string): string {
  const noon = new Date(`${day}T12:00:00Z`)
  return Number.isNaN(noon.getTime()) ? day : dayWords(noon, parisTime)
}

/** `1 234,5`, four decimals at most: shares are whole ten-thousandths. */
export function numberWords(value: number): string {
  return plainNumber().format(value)
}
