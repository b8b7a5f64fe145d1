import type { Diagnosis } from './diagnosis.ts'

/** Question id -> number of the question, on paper and in the exports. A question that was not asked has no number. */
export type QuestionNumbers = ReadonlyMap<string, number>

export function numberQuestions({ explanation }: Diagnosis): QuestionNumbers {
  const asked = explanation.filter((line) => line.state !== 'hidden')
  return new Map(asked.map((line, position) => [line.question.id, position + 1]))
}
