import { onceFor } from '#kernel'
import { type Audience, type Question, type Questionnaire, scoreUnits } from '#questionnaires'
import { type AnswerSet, type GivenAnswer, notApplicableAnswer, unknownAnswer } from './answers/answers.ts'
import { type Truth, visibilityOf } from './conditions.ts'
import type { ExplanationLine, QuestionState } from './diagnosis.ts'
import { shareUnits } from './share.ts'

/**
 * Every question of the questionnaire, in order, with its state: what the score is made of, line by line. Questions are read in
 * order, because a condition only names earlier questions (the content check ensures it).
 */
export function explain(questionnaire: Questionnaire, answers: AnswerSet, audience: Audience): ExplanationLine[] {
  const themes = themesById(questionnaire)
  /** The earlier questions that are not asked, or of which that is unknown. */
  const visible = new Map<string, Truth>()
  const lines: ExplanationLine[] = []
  for (const question of questionnaire.questions) {
    const truth = visibilityOf(question, answers, audience, visible)
    if (truth !== 'true') visible.set(question.id, truth)
    const theme = themes.get(question.theme)
    const answer = answers.get(question.id)
    const state = stateOf(question, truth, answer)
    if (theme) lines.push({ question, theme, state, answer, share: shareOf(question, state, answer) })
  }
  return lines
}

const themesById = onceFor(({ themes }: Questionnaire) => new Map(themes.map((theme) => [theme.id, theme])))

/** The state of a question, in this order of precedence. */
function stateOf(question: Question, visible: Truth, answer: GivenAnswer | undefined): QuestionState {
  if (visible === 'false') return 'hidden'
  if (question.weight === 0 || question.kind === 'date' || question.kind === 'text') return 'unscored'
  if (visible === 'unknown' || answer?.value === undefined || answer.value === unknownAnswer) return 'unknown'
  return answer.value === notApplicableAnswer ? 'not-applicable' : 'scored'
}

function shareOf(question: Question, state: QuestionState, answer: GivenAnswer | undefined): number | undefined {
  if (state !== 'scored' || answer?.value === undefined) return undefined
  return shareUnits(question, answer.value) / scoreUnits
}
