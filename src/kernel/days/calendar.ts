/** Whether a text is a day of the calendar, written `AAAA-MM-JJ`. `2026-02-30` is not. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

export const dayMilliseconds = 24 * 60 * 60 * 1000

/** The instant `days` times 24 hours later; earlier when `days` is negative. */
export function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * dayMilliseconds)
}
