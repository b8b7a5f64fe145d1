import type { Authorized } from '#kernel'
import type { Programme, Questionnaire } from '#questionnaires'
import type { AnswerSet } from './answers.ts'
import type { Assessment } from './assessment.ts'
import { diagnose } from './diagnose.ts'
import type { Diagnosis } from './diagnosis.ts'

/** An assessment with all that can be said of it now. */
export interface OpenedAssessment {
  readonly assessment: Authorized<Assessment>
  readonly questionnaire: Questionnaire
  readonly programme: Programme
  readonly answers: AnswerSet
  readonly diagnosis: Diagnosis
}

/** The same assessment with other answers. */
export function openedWith(opened: Omit<OpenedAssessment, 'diagnosis'>, answers: AnswerSet): OpenedAssessment {
  const { assessment, questionnaire, programme } = opened
  return { ...opened, answers, diagnosis: diagnose(questionnaire, programme, answers, assessment.audience) }
}
