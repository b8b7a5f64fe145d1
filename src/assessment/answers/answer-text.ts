import { calendarDayWords, numberWords } from '#kernel'
import type { Question } from '#questionnaires'
import { type GivenAnswer, notApplicableAnswer, unknownAnswer } from './answers.ts'

/**
 * The answer as the user read it: the sentences chosen, the number with its unit, the date in words, or the text. One
 * text for each choice; none when the question is not answered.
 */
export function answerTexts(question: Question, answer: GivenAnswer | undefined): string[] {
  const value = answer?.value
  if (value === undefined) return []
  if (value === unknownAnswer) return ['Je ne sais pas']
  if (value === notApplicableAnswer) return ['Sans objet']
  if (question.kind === 'single' || question.kind === 'multiple') {
    const chosen = ([] as unknown[]).concat(value)
    return question.answers.filter((choice) => chosen.includes(choice.id)).map((choice) => choice.text)
  }
  if (question.kind === 'number' && typeof value === 'number') {
    return [[numberWords(value), question.unit].filter(Boolean).join('\u00A0')]
  }
  return [question.kind === 'date' ? calendarDayWords(String(value)) : String(value)]
}

/** `answerTexts` on one line; empty when the question is not answered. */
export function answerText(question: Question, answer: GivenAnswer | undefined): string {
  return answerTexts(question, answer).join(' ; ')
}
