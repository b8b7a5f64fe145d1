import type { QuestionNumbers } from '#assessment'
import { enumeration } from '#messages'

export { numberQuestions, type QuestionNumbers } from '#assessment'

/** `question 4`, `questions 4 et 7` */
export function citeQuestions(ids: readonly string[], numbers: QuestionNumbers): string {
  const cited = ids.flatMap((id) => numbers.get(id) ?? []).sort((a, b) => a - b)
  return `${cited.length < 2 ? 'question' : 'questions'}\u00A0${enumeration(cited)}`
}
