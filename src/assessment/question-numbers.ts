import type { Diagnosis } from './diagnosis.ts'

/** Question id -> its number, on paper and in the exports. Questions that were not asked have none. */
export type QuestionNumbers = ReadonlyMap<string, number>

export function numberQuestions({ explanation }: Diagnosis): QuestionNumbers {
  const asked = explanation.filter((line) => line.state !== 'hidden')
  return new Map(asked.map((line, position) => [line.question.id, position + 1]))
}
