import { type AssessmentReference, type OpenedAssessment, openAssessment } from '#assessment'
import type { Context, Issue } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { identityOf, refuseOther } from '../identity.ts'
import { type MergedAnswers, mergeAnswers } from '../merge.ts'
import { readAnswers } from '../read-answers.ts'
import { readFile } from '../workbook-file.ts'

/** The content of an uploaded workbook, and the effect of importing it. */
export interface PreparedImport extends MergedAnswers {
  readonly opened: OpenedAssessment
  readonly understood: number
  readonly issues: readonly Issue[]
}

/**
 * Reads a workbook for an assessment without storing anything: `saveAnswers` stores the answers after the user accepts.
 * Throws the `workbook-…` refusals of a file that cannot be read or that belongs to another diagnosis.
 */
export async function prepareImport(
  context: Context & CatalogueContext,
  { bytes, ...reference }: AssessmentReference & { readonly bytes: Uint8Array },
): Promise<PreparedImport> {
  const opened = await openAssessment(context, reference)
  const wanted = { questionnaire: opened.questionnaire, audience: opened.assessment.audience }
  const workbook = await readFile(context, bytes)
  refuseOther(identityOf(workbook), wanted)
  const read = readAnswers(workbook, wanted.questionnaire, wanted.audience)
  return { opened, understood: read.answers.size, issues: read.issues, ...mergeAnswers(opened.answers, read) }
}
