import { type ChoiceQuestion, type NumberQuestion, type Question, scoreUnits } from '#questionnaires'
import type { AnswerValue } from './answers/answers.ts'

/**
 * The share of the weight that an answer obtains, in whole units of 1/10 000 so that sums are exact. Single: the score
 * of the answer. Multiple: the sum of the scores, at most 1. Number: the score of the last band whose `from` <= value.
 */
export function shareUnits(question: Question, value: AnswerValue): number {
  if (question.kind === 'single' || question.kind === 'multiple') return choiceUnits(question, value)
  if (question.kind === 'number') return bandUnits(question, Number(value))
  return 0
}

function choiceUnits(question: ChoiceQuestion, value: AnswerValue): number {
  let units = 0
  for (const answer of question.answers) {
    if (isChosen(answer.id, value)) units += Math.round((answer.score ?? 0) * scoreUnits)
  }
  return Math.min(scoreUnits, units)
}

function isChosen(id: string, value: AnswerValue): boolean {
  return typeof value === 'object' ? value.includes(id) : value === id
}

function bandUnits(question: NumberQuestion, value: number): number {
  const band = question.bands?.findLast(({ from }) => from <= value)
  return Math.round((band?.score ?? 0) * scoreUnits)
}
