import type { Question } from '#questionnaires'
import { scoreUnits } from '#questionnaires'

/** The whole share of the weight of a question. */
export const wholeShare = scoreUnits

/** The shares of its weight that the answers to a question can give. */
export function sharesOf(question: Question): readonly number[] {
  if (question.kind === 'single') return question.answers.map(({ score }) => unitsOf(score))
  if (question.kind === 'number') return (question.bands ?? []).map(({ score }) => unitsOf(score))
  if (question.kind !== 'multiple') return []
  const together = question.answers.filter(({ exclusive }) => !exclusive)
  const sums = together.reduce<readonly number[]>(
    (found, { score }) => [...new Set(found.flatMap((sum) => [sum, Math.min(scoreUnits, sum + unitsOf(score))]))],
    [0],
  )
  return [...sums, ...question.answers.map(({ score }) => unitsOf(score))]
}

export function unitsOf(score = 0): number {
  return Math.round(score * scoreUnits)
}
