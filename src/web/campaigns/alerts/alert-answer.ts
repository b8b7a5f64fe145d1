import { type AlertAnswer, alertAnswers } from '#campaigns'
import { AppError } from '#kernel'
import type { FormFields } from '../../http/forms/forms.ts'

/** The word of each answer, as a button sends it. */
export const answerWords: Readonly<Record<AlertAnswer, string>> = {
  'not-concerned': 'non-concernee',
  concerned: 'concernee',
  done: 'fait',
}

/** What the buttons of an alert send: the answer, and the structures for which it holds. */
export function readAnswer(fields: FormFields): { answer: AlertAnswer; structures: string[] } {
  const typed = fields.text('reponse')
  const answer = alertAnswers.find((each) => answerWords[each] === typed)
  const structures = [...fields.texts('structure')]
  if (!answer || structures.length === 0) throw new AppError('invalid', 'alert-answer-empty')
  return { answer, structures }
}
