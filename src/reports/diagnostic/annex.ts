import { answerTexts, type Diagnosis, type ExplanationLine } from '#assessment'
import { numberWords, questionStateWords } from '#messages'
import { type Method, methodOf } from './method.ts'
import { numberQuestions, type QuestionNumbers } from './question-numbers.ts'

export interface PrintedQuestion {
  readonly number: number
  readonly text: string
  readonly essential: boolean
  readonly answer: readonly string[]
  readonly state: string
  /** Empty when the question does not count. */
  readonly weight: string
  /** Share of the weight obtained, 0..1. */
  readonly share: string
  readonly points: string
  readonly comment: string
  /** An internal comment must not leave the structure. */
  readonly internal: boolean
}

/** Every question as asked, every answer as given, and how the score follows from them. */
export interface Annex {
  readonly themes: readonly { readonly title: string; readonly questions: readonly PrintedQuestion[] }[]
  /** The questions that this structure was not asked. */
  readonly hidden: readonly string[]
  readonly method: Method
}

export interface AnnexOptions {
  /** Prints internal comments: only for a report that stays in the structure. */
  readonly includeInternalComments: boolean
}

export function annex(diagnosis: Diagnosis, numbers: QuestionNumbers, options: AnnexOptions): Annex {
  const asked = diagnosis.explanation.filter((line) => line.state !== 'hidden')
  const hidden = diagnosis.explanation.filter((line) => line.state === 'hidden')
  const themes = diagnosis.questionnaire.themes.map(({ id, title }) => ({
    title,
    questions: asked.filter((line) => line.theme.id === id).map((line) => printedQuestion(line, numbers, options)),
  }))
  return {
    themes: themes.filter((theme) => theme.questions.length > 0),
    hidden: hidden.map((line) => line.question.text),
    method: methodOf(diagnosis),
  }
}

/** The annex as shown on a page: without internal comments. */
export function printedAnnex(diagnosis: Diagnosis): Annex {
  return annex(diagnosis, numberQuestions(diagnosis), { includeInternalComments: false })
}

function printedQuestion(line: ExplanationLine, numbers: QuestionNumbers, options: AnnexOptions): PrintedQuestion {
  const { question, state, answer } = line
  const counts = state === 'scored' || state === 'unknown'
  const shownComment = answer?.comment !== undefined && (!answer.internal || options.includeInternalComments)
  return {
    number: numbers.get(question.id) ?? 0,
    text: question.text,
    essential: question.essential ?? false,
    answer: answer?.value === undefined ? ['Sans réponse'] : answerTexts(question, answer),
    state: questionStateWords[state],
    weight: counts ? numberWords(question.weight) : '',
    share: counts ? numberWords(line.share ?? 0) : '',
    points: counts ? numberWords(question.weight * (line.share ?? 0)) : '',
    comment: shownComment ? (answer.comment ?? '') : '',
    internal: shownComment && (answer.internal ?? false),
  }
}
