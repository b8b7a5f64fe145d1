import type { Audience, Question, Questionnaire } from './schema.ts'

/** The audience of a question: its own, or the questionnaire's when the question names none. */
export function audienceOf(question: Question, asked: { readonly audience: readonly Audience[] }): readonly Audience[] {
  return question.audience ?? asked.audience
}

/** The questions an audience may be asked, in order, whatever their conditions. */
export function questionsFor(questionnaire: Questionnaire, audience: Audience): Question[] {
  return questionnaire.questions.filter((question) => audienceOf(question, questionnaire).includes(audience))
}
