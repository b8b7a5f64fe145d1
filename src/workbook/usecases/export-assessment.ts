import { type AssessmentReference, openForWorkbook } from '#assessment'
import type { Context } from '#kernel'
import { fileNameOf } from '#messages'
import type { CatalogueContext } from '#questionnaires'
import { writeFile } from '../workbook-file.ts'

export interface WrittenWorkbook {
  readonly bytes: Uint8Array
  readonly fileName: string
}

/** The workbook of an assessment, with its saved answers. */
export async function exportAssessment(
  context: Context & CatalogueContext,
  reference: AssessmentReference,
): Promise<WrittenWorkbook> {
  const { assessment, questionnaire, answers } = await openForWorkbook(context, reference)
  const bytes = await writeFile({ questionnaire, audience: assessment.audience, answers })
  return { bytes, fileName: fileNameOf([assessment.structureName, questionnaire.id, questionnaire.version], 'xlsx') }
}
