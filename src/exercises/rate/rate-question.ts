import { firstPlausibleDay, type Issue, isCalendarDay, lastPlausibleDay } from '#kernel'

/** What is wrong with a question about the year's rate: an impossible year, a day that is not in every year. */
export function rateIssues({ year, riskDay }: { readonly year: number; readonly riskDay: string }): Issue[] {
  const issues: Issue[] = []
  const day = `${year}-01-01`
  if (day < firstPlausibleDay || day > lastPlausibleDay || !isCalendarDay(day))
    issues.push({ path: 'year', code: 'exercise-rate-year-faulty', values: { value: String(year) } })
  // 2025 has no 29 February: the day chosen must come every year.
  if (!isCalendarDay(`2025-${riskDay}`))
    issues.push({ path: 'riskDay', code: 'exercise-rate-day-faulty', values: { value: riskDay.slice(0, 20) } })
  return issues
}
