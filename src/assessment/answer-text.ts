import type { Question } from '#questionnaires'
import { type GivenAnswer, notApplicableAnswer, unknownAnswer } from './answers.ts'

/** The answer as the user read it: the sentences chosen, the number with its unit, the text. Empty when not answered. */
export function answerText(question: Question, answer: GivenAnswer | undefined): string {
  const value = answer?.value
  if (value === undefined) return ''
  if (value === unknownAnswer) return 'Je ne sais pas'
  if (value === notApplicableAnswer) return 'Sans objet'
  if (question.kind === 'single' || question.kind === 'multiple') {
    const chosen = ([] as unknown[]).concat(value)
    const texts = question.answers.filter((choice) => chosen.includes(choice.id)).map((choice) => choice.text)
    return texts.join(' ; ')
  }
  if (question.kind === 'number') return [String(value).replace('.', ','), question.unit].filter(Boolean).join(' ')
  return String(value)
}
