import type { Authorized, LegalTime } from '#kernel'
import type { Programme, Questionnaire } from '#questionnaires'
import type { AnswerSet } from './answers/answers.ts'
import type { Assessment } from './assessment.ts'
import { diagnose, diagnosisOf } from './diagnose.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { Rights } from './policy.ts'

/** An assessment with its content, answers, diagnosis, and the rights of the reader. */
export interface OpenedAssessment {
  readonly assessment: Authorized<Assessment>
  readonly questionnaire: Questionnaire
  readonly programme: Programme
  readonly answers: AnswerSet
  readonly diagnosis: Diagnosis
  readonly rights: Rights
  /** The time of the structure assessed, in which each day of it is shown. */
  readonly legalTime: LegalTime
}

export function openedWith(opened: Omit<OpenedAssessment, 'diagnosis'>, answers: AnswerSet): OpenedAssessment {
  const { assessment, questionnaire, programme } = opened
  return { ...opened, answers, diagnosis: diagnose(questionnaire, programme, answers, assessment.audience) }
}

/**
 * Restricts an assessment to the theme delegated to a colleague: its questions, its answers, and a diagnosis computed
 * from them alone. Other themes can decide which of these questions are asked; nothing else of the other themes is
 * included.
 */
export function withinTheme(opened: OpenedAssessment): OpenedAssessment {
  const { questionnaire, programme, assessment, answers, diagnosis, rights } = opened
  if (rights.theme === undefined) return opened
  const lines = diagnosis.explanation.filter(({ theme }) => theme.id === rights.theme)
  const own = new Set(lines.map(({ question }) => question.id))
  return {
    ...opened,
    answers: new Map([...answers].filter(([id]) => own.has(id))),
    diagnosis: diagnosisOf({ questionnaire, programme, audience: assessment.audience }, lines),
  }
}

/** The answers without their internal comments, which never leave the structure. */
export function withoutInternalComments(answers: AnswerSet): AnswerSet {
  return new Map(
    [...answers].map(([id, { comment, internal, ...answer }]) => [
      id,
      internal || comment === undefined ? answer : { ...answer, comment },
    ]),
  )
}
