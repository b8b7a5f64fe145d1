import type { Context } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Database } from '#storage'
import { listAnswers } from '../../answers/store.ts'
import type { OpenedAssessment } from '../../opened-assessment.ts'
import { listAssessments } from '../../store.ts'
import { type PreviousAnswers, previousAnswers } from '../previous-answers.ts'

/** What the structure submitted before it began this draft. */
export interface LastSubmitted {
  readonly submittedAt: Date
  readonly byQuestion: PreviousAnswers
}

/** Undefined for a private link, for a first draft, and when no equivalence leads to the version of the draft. */
export async function readPrevious(
  database: Database,
  { assessment }: OpenedAssessment,
  { catalogue, clock }: Context & CatalogueContext,
): Promise<LastSubmitted | undefined> {
  const { ownerFiness, questionnaireId, questionnaireVersion, createdAt, audience } = assessment
  if (ownerFiness === null) return undefined
  const all = await listAssessments(database, { kind: 'structure', finess: ownerFiness }, clock())
  const earlier = all
    .filter((one) => one.questionnaireId === questionnaireId && one.audience === audience)
    .flatMap(({ id, questionnaireVersion: version, submittedAt }) =>
      submittedAt && submittedAt <= createdAt ? [{ id, version, submittedAt }] : [],
    )
  const last = earlier.toSorted((one, other) => Number(other.submittedAt) - Number(one.submittedAt))[0]
  if (!last) return undefined
  const steps = catalogue.findSteps(questionnaireId, last.version, questionnaireVersion)
  if (!steps && last.version !== questionnaireVersion) return undefined
  const questionnaire = catalogue.get(questionnaireId, last.version)
  const answers = await listAnswers(database, last.id)
  return { submittedAt: last.submittedAt, byQuestion: previousAnswers({ questionnaire, answers, steps }, audience) }
}
