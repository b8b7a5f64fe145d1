import type { Audience, Catalogue, VersionSteps } from '#questionnaires'
import type { AnswerSet } from '../answers/answers.ts'
import { diagnose } from '../diagnose.ts'
import type { Diagnosis } from '../diagnosis.ts'
import { type MovedAnswers, moveAnswers } from './move-answers.ts'

/** The effect of a version move before it happens: each question, and the diagnosis before and after. */
export interface MovePreview extends MovedAnswers {
  readonly before: Diagnosis
  readonly after: Diagnosis
}

/** Computes the move without storing anything. Each version is scored with the programme that it cites. */
export function previewMove(
  { programmeOf }: Pick<Catalogue, 'programmeOf'>,
  steps: VersionSteps,
  answers: AnswerSet,
  audience: Audience,
): MovePreview {
  const [{ from }] = steps
  const to = steps.at(-1)?.to ?? from
  const moved = moveAnswers(steps, answers, audience)
  return {
    ...moved,
    before: diagnose(from, programmeOf(from), answers, audience),
    after: diagnose(to, programmeOf(to), moved.answers, audience),
  }
}
