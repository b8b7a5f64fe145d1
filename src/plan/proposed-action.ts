import { monthsAfter } from '#kernel'
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
    dueOn: monthsAfter(today, measure.horizonMonths),
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
