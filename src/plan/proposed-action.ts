import { type Audience, audienceOf, type Measure, type Questionnaire } from '#questionnaires'
import type { ActionContent } from './action.ts'

/**
 * The action proposed for a measure: its title, the due day from its horizon, and the objectives of the questions that
 * call for it. Its steps are not copied: they are read in the questionnaire, whose version never changes. When
 * `audience` is undefined (the register does not tell the kind of the structure), all questions are considered.
 */
export function proposedAction(
  questionnaire: Questionnaire,
  measure: Measure,
  { audience, today }: { audience: Audience | undefined; today: string },
): ActionContent {
  return {
    title: measure.title,
    details: '',
    ownerFunction: '',
    dueOn: dayAfterMonths(today, measure.horizonMonths),
    state: 'todo',
    objectiveCodes: objectivesOf(questionnaire, measure, audience),
  }
}

function objectivesOf(questionnaire: Questionnaire, { id }: Measure, audience: Audience | undefined): string[] {
  const calling = questionnaire.questions
    .filter((question) => question.measures?.includes(id))
    .filter((question) => audience === undefined || audienceOf(question, questionnaire).includes(audience))
  return [...new Set(calling.flatMap(({ objectives = [] }) => objectives))].sort()
}

/** Adds months to a day, limited to the last day of the month: `2026-11-30` and 3 months give `2027-02-28`. */
export function dayAfterMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate()
  return new Date(Date.UTC(year, month - 1 + months, Math.min(date, lastOfMonth))).toISOString().slice(0, 10)
}
