import { cleanLine, type Issue } from '#kernel'
import type { Activity } from '../conditions/coverage.ts'
import { readValue } from '../items/check-facts.ts'

/** The activity of a member as somebody typed it, or as a file says it. */
export interface TypedActivity {
  readonly value: string
  readonly measure: string
  readonly year: string
}

const firstYear = 2015
const longestMeasure = 100

/** Reads the activity of a member. Every fault at once. */
export function readActivity(
  typed: TypedActivity,
  thisYear: number,
): { readonly activity: Activity | undefined; readonly issues: readonly Issue[] } {
  const issues: Issue[] = []
  const value = readValue(typed.value, 'care-share-faulty')
  const measure = cleanLine(typed.measure).slice(0, longestMeasure)
  const year = /^\d{4}$/.test(typed.year.trim()) ? Number(typed.year) : 0
  if ('issue' in value) issues.push({ path: 'value', ...value.issue })
  if (measure === '') issues.push({ path: 'measure', code: 'care-share-measure-missing' })
  if (year < firstYear || year > thisYear)
    issues.push({
      path: 'year',
      code: 'care-share-year-faulty',
      values: { first: String(firstYear), last: String(thisYear) },
    })
  const isRead = issues.length === 0 && 'number' in value
  return { activity: isRead ? { thousandths: Math.round(value.number * 1000), measure, year } : undefined, issues }
}
