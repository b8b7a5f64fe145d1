import { isCalendarDay } from './calendar.ts'

/** Day, month, year, with any separator; without one when typed on a phone's numeric keypad. */
const french = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$|^(\d{2})(\d{2})(\d{4})$/

/**
 * `1/3/2026`, `01-03-2026`, `01032026`, `2026-03-01T00:00` -> `2026-03-01`. Any other text is returned unchanged, so that
 * the refusal can quote it: a day that does not exist, a two-digit year, a half-erased date.
 */
export function readTypedDay(typed: string): string {
  const text = typed.trim()
  const [day = '', month = '', year] = (french.exec(text) ?? []).slice(1).filter((part) => part !== undefined)
  const read = year
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : /^(\d{4}-\d{2}-\d{2})T/.exec(text)?.[1]
  return read && isCalendarDay(read) ? read : text
}

/** A day as people type it: `2026-03-01` -> `01/03/2026`. A text that is not a day is returned unchanged. */
export function dayAsTyped(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return year && isCalendarDay(text) ? `${day}/${month}/${year}` : text
}
