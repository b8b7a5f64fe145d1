import { isCalendarDay } from './calendar.ts'

/** Day, month, year, in whatever way they are set apart; on a telephone's keypad of figures, not at all. */
const french = /^(\d{1,2})[/.\- ](\d{1,2})[/.\- ](\d{4})$|^(\d{2})(\d{2})(\d{4})$/

/**
 * `1/3/2026`, `01-03-2026`, `01032026`, `2026-03-01T00:00` -> `2026-03-01`. Anything else stays as it was typed, to be
 * refused in the words of the person: a day that does not exist, a year of two figures, a date that was half erased.
 */
export function readTypedDay(typed: string): string {
  const text = typed.trim()
  const [day = '', month = '', year] = (french.exec(text) ?? []).slice(1).filter((part) => part !== undefined)
  const read = year
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : /^(\d{4}-\d{2}-\d{2})T/.exec(text)?.[1]
  return read && isCalendarDay(read) ? read : text
}

/** A day as it is typed: `2026-03-01` -> `01/03/2026`. What is no day stays as it is. */
export function dayAsTyped(text: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  return year && isCalendarDay(text) ? `${day}/${month}/${year}` : text
}
