import type { Code, Issue } from '../errors.ts'
import { isCalendarDay } from './calendar.ts'

/*
 * Bounds of the days that people type in forms, workbooks and answers.json. No computer programme and no appointment that
 * the product asks about is older than 1990, and no plan ends after this century. The bounds catch a mistyped year (`0026`,
 * `20226`) and a year alone in a date cell, which spreadsheets store as a day of 1905. They do not move with the clock: a
 * day accepted once stays accepted.
 */
export const firstPlausibleDay = '1990-01-01'
export const lastPlausibleDay = '2099-12-31'

/** The fault of a typed day: not a calendar day written `AAAA-MM-JJ`, or outside the bounds above. */
export type DayFault = 'not-a-day' | 'implausible'

export function dayFault(text: string): DayFault | undefined {
  if (!isCalendarDay(text)) return 'not-a-day'
  return text < firstPlausibleDay || text > lastPlausibleDay ? 'implausible' : undefined
}

/** For the sentence of a refusal: `entre 1990 et 2099`. */
export const plausibleYears = { firstYear: firstPlausibleDay.slice(0, 4), lastYear: lastPlausibleDay.slice(0, 4) }

/** What a room says of a typed day. */
export interface DayCodes {
  /** Absent where the day may stay empty. */
  readonly missing?: Code
  readonly notDay: Code
  readonly implausible: Code
}

const longestQuoted = 20

/** The fault of a typed day, with the beginning of what was typed; none when the day is sound. */
export function dayIssues(path: string, day: string, { missing, notDay, implausible }: DayCodes): Issue[] {
  if (day === '') return missing ? [{ path, code: missing }] : []
  const fault = dayFault(day)
  if (!fault) return []
  const value = day.slice(0, longestQuoted)
  if (fault === 'not-a-day') return [{ path, code: notDay, values: { value } }]
  return [{ path, code: implausible, values: { value, ...plausibleYears } }]
}
