import { dayDigits, monthsAfter, parisTime } from '#kernel'

/** A day of the calendar, `AAAA-MM-JJ`. Days compare as texts. */
export type Day = string

/** The day of an instant in the legal time of mainland France: the programme counts in it, also for structures overseas. */
export function legalDay(instant: Date): Day {
  return dayDigits(instant, parisTime)
}

/** The anniversary of a day: 29 February 2028 and three years make 28 February 2031. */
export function yearsAfter(day: Day, years: number): Day {
  return monthsAfter(day, years * 12)
}
