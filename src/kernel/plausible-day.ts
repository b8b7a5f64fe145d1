import { isCalendarDay } from './calendar.ts'

/*
 * The days that people may type anywhere: forms, workbooks, answers.json. No computer program of health establishments
 * that this product asks about, and no appointment of a referent, is older than 1990; no plan ends after this century.
 * The bounds catch a year typed wrong (`0026`, `20226`) and a year alone in a cell of dates, which spreadsheets
 * keep as a day of 1905. They do not move with the clock: a day accepted once stays accepted.
 */
export const firstPlausibleDay = '1990-01-01'
export const lastPlausibleDay = '2099-12-31'

/** What is wrong with a typed day: not a day of the calendar written `AAAA-MM-JJ`, or outside the bounds above. */
export type DayFault = 'not-a-day' | 'implausible'

export function dayFault(text: string): DayFault | undefined {
  if (!isCalendarDay(text)) return 'not-a-day'
  return text < firstPlausibleDay || text > lastPlausibleDay ? 'implausible' : undefined
}

/** For the sentence of a refusal: `entre 1990 et 2099`. */
export const plausibleYears = { firstYear: firstPlausibleDay.slice(0, 4), lastYear: lastPlausibleDay.slice(0, 4) }
