import type { Audience, Question, Questionnaire } from './schema.ts'

/** Who is asked a question: its own audience, or the questionnaire's where it names none. */
export function audienceOf(question: Question, asked: { readonly audience: readonly Audience[] }): readonly Audience[] {
  return question.audience ?? asked.audience
}

/** The questions an audience may be asked, in order, whatever their conditions. */
export function questionsFor(questionnaire: Questionnaire, audience: Audience): Question[] {
  return questionnaire.questions.filter((question) => audienceOf(question, questionnaire).includes(audience))
}
