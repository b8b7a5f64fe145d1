import { type Issue, isCalendarDay } from '#kernel'
import { yearIssues } from './asked-year.ts'
import type { RateQuestion } from './year-rate.ts'

/** What is wrong with a question about the year's rate: an impossible year, a day that is not in every year. */
export function rateIssues({ year, today, riskDay }: Required<Omit<RateQuestion, 'esUnit'>>): Issue[] {
  const issues = yearIssues({ year, today })
  // 2025 has no 29 February: the day chosen must come every year.
  if (!isCalendarDay(`2025-${riskDay}`))
    issues.push({ path: 'riskDay', code: 'exercise-rate-day-faulty', values: { value: riskDay.slice(0, 20) } })
  return issues
}
