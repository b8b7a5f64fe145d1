import type { Authorized } from '#kernel'
import type { Programme, Questionnaire } from '#questionnaires'
import type { AnswerSet } from './answers/answers.ts'
import type { Assessment } from './assessment.ts'
import { diagnose, diagnosisOf } from './diagnose.ts'
import type { Diagnosis } from './diagnosis.ts'
import type { Rights } from './policy.ts'

/** An assessment with all that can be said of it now. */
export interface OpenedAssessment {
  readonly assessment: Authorized<Assessment>
  readonly questionnaire: Questionnaire
  readonly programme: Programme
  readonly answers: AnswerSet
  readonly diagnosis: Diagnosis
  readonly rights: Rights
}

/** The same assessment with other answers. */
export function openedWith(opened: Omit<OpenedAssessment, 'diagnosis'>, answers: AnswerSet): OpenedAssessment {
  const { assessment, questionnaire, programme } = opened
  return { ...opened, answers, diagnosis: diagnose(questionnaire, programme, answers, assessment.audience) }
}

/**
 * What a colleague is given to whom one theme was handed over: its answers, its questions, and a diagnosis made of them
 * alone. Which of its questions are asked may depend on the other themes; nothing else of them is in it.
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

/** The answers without what must not leave the structure. */
export function withoutInternalComments(answers: AnswerSet): AnswerSet {
  return new Map(
    [...answers].map(([id, { comment, internal, ...answer }]) => [
      id,
      internal || comment === undefined ? answer : { ...answer, comment },
    ]),
  )
}
