import { askedWhen, audienceWithAcronym } from '#messages'
import { type Audience, type Question, type Questionnaire, questionsFor } from '#questionnaires'
import type { ReportFrame } from './page-margins.ts'

/** The data of the template `reports/questionnaire`: a questionnaire to fill in with a pen. */
export interface QuestionnaireForm extends ReportFrame {
  readonly heading: string
  readonly version: string
  readonly audience: string
  readonly summary: string
  readonly durationMinutes: number
  readonly themes: readonly PrintedTheme[]
}

interface PrintedTheme {
  readonly title: string
  readonly summary: string
  readonly questions: readonly PrintedQuestion[]
}

interface PrintedQuestion {
  readonly number: number
  readonly text: string
  readonly help: string
  /** Optional reading; empty when there is none. */
  readonly more: string
  /** The condition of the question, `Seulement si…`; empty when it is always asked. */
  readonly asked: string
  /** `Une seule réponse.`; empty when there is nothing to choose. */
  readonly rule: string
  /** The choices, each with a box to tick. */
  readonly choices: readonly string[]
  /** A blank line instead of choices: the unit of a number, or the pattern of a date. */
  readonly blank: { readonly unit: string; readonly long: boolean } | null
}

/** The questions that this kind of structure may be asked, including conditional questions. */
export function questionnaireForm(questionnaire: Questionnaire, audience: Audience): QuestionnaireForm {
  const { title, version, summary, durationMinutes, themes } = questionnaire
  const questions = questionsFor(questionnaire, audience)
  return {
    title: `${title} – questionnaire à remplir`,
    owner: 'Cap CaRE',
    subject: `${title}, version ${version}, ${audience}`,
    notice: 'Sensible une fois rempli',
    heading: title,
    version,
    audience: audienceWithAcronym(audience),
    summary,
    durationMinutes,
    themes: themes
      .map((theme) => ({
        title: theme.title,
        summary: theme.summary ?? '',
        questions: questions.filter((one) => one.theme === theme.id).map((one) => printedQuestion(one, questions)),
      }))
      .filter((theme) => theme.questions.length > 0),
  }
}

function printedQuestion(question: Question, questions: readonly Question[]): PrintedQuestion {
  const numberOf = (one: Question) => questions.indexOf(one) + 1
  const instead = ['Je ne sais pas', ...(question.notApplicable ? ['Sans objet'] : [])]
  const isChoice = question.kind === 'single' || question.kind === 'multiple'
  return {
    number: numberOf(question),
    text: question.text,
    help: question.help ?? '',
    more: question.more ?? '',
    asked: askedWhen(question, questions, (one) => `la question ${numberOf(one)}`),
    rule: ruleOf(question),
    choices: isChoice ? [...question.answers.map(({ text }) => text), ...instead] : instead,
    blank: isChoice ? null : { unit: unitOf(question), long: question.kind === 'text' },
  }
}

function ruleOf({ kind }: Question): string {
  if (kind === 'single') return 'Une seule réponse.'
  return kind === 'multiple' ? 'Plusieurs réponses possibles.' : ''
}

function unitOf(question: Question): string {
  if (question.kind === 'number') return question.unit ?? ''
  return question.kind === 'date' ? '(jour / mois / année)' : ''
}
