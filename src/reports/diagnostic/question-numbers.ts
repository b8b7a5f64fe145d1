import type { Diagnosis } from '#assessment'
import { enumeration } from '#messages'

/** Question id -> its number in the report. Questions that were not asked have none. */
export type QuestionNumbers = ReadonlyMap<string, number>

export function numberQuestions({ explanation }: Diagnosis): QuestionNumbers {
  const asked = explanation.filter((line) => line.state !== 'hidden')
  return new Map(asked.map((line, position) => [line.question.id, position + 1]))
}

/** `question 4`, `questions 4 et 7` */
export function citeQuestions(ids: readonly string[], numbers: QuestionNumbers): string {
  const cited = ids.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b)
  return `${cited.length < 2 ? 'question' : 'questions'}\u00A0${enumeration(cited)}`
}
