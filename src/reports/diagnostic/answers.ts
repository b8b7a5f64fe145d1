import { answerText, type ExplanationLine } from '#assessment'
import { calendarDayWords, numberWords } from '#messages'

/** The answer as given, in sentences: several for a question with several choices. */
export function answerLines({ question, answer }: ExplanationLine): string[] {
  const value = answer?.value
  if (value === undefined) return ['Sans réponse']
  if (question.kind === 'multiple' && Array.isArray(value)) {
    const chosen = question.answers.filter((choice) => value.includes(choice.id)).map((choice) => choice.text)
    return chosen.length > 0 ? chosen : ['Aucun de ces choix']
  }
  if (question.kind === 'number' && typeof value === 'number') {
    return [[numberWords(value), question.unit].filter(Boolean).join('\u00A0')]
  }
  const words = answerText(question, answer)
  return [question.kind === 'date' ? calendarDayWords(words) : words]
}
