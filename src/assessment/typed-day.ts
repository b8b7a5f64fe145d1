import { isCalendarDay } from '#kernel'

/**
 * `1/3/2026`, `01-03-2026`, `2026-03-01T00:00` -> `2026-03-01`. Anything else stays as it was typed, to be refused in the
 * words of the person: a day that does not exist, a year of two figures.
 */
export function readTypedDay(typed: string): string {
  const text = typed.trim()
  const [, day = '', month = '', year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const read = year
    ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
    : /^(\d{4}-\d{2}-\d{2})T/.exec(text)?.[1]
  return read && isCalendarDay(read) ? read : text
}
