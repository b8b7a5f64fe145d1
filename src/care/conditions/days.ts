import { dayDigits } from '#kernel'

/** A day of the calendar, `AAAA-MM-JJ`. Days compare as texts. */
export type Day = string

/** The day of an instant in the legal time of mainland France: the programme counts in it, also for structures overseas. */
export function legalDay(instant: Date): Day {
  return dayDigits(instant)
}

/**
 * The anniversary of a day. A month that lacks the day has its anniversary on its last day (code de procédure civile,
 * article 641): 29 February 2028 and three years make 28 February 2031.
 */
export function yearsAfter(day: Day, years: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year + years, month, 0)).getUTCDate()
  return new Date(Date.UTC(year + years, month - 1, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}
