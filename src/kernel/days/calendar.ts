/** Whether a text is a day of the calendar, written `AAAA-MM-JJ`. `2026-02-30` is not. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false
  const instant = Date.parse(`${text}T00:00:00Z`)
  return !Number.isNaN(instant) && new Date(instant).toISOString().startsWith(text)
}

export const dayMilliseconds = 24 * 60 * 60 * 1000

/** `2026-12-31` and 30 days -> `2027-01-30`. No change of hour counts. */
export function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayMilliseconds).toISOString().slice(0, 10)
}

/** How many days of the calendar after one day another comes. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / dayMilliseconds)
}

/** The instant `days` times 24 hours later; earlier when `days` is negative. */
export function daysAfter(instant: Date, days: number): Date {
  return new Date(instant.getTime() + days * dayMilliseconds)
}

/**
 * The day some months later, `AAAA-MM-JJ`. A month that lacks the day ends the count on its last day (code de procédure civile,
 * article 641): 31 August and six months make 28 February.
 */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}
