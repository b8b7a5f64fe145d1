import { type AssessmentReference, openForReport } from '#assessment'
import type { Context } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { listResources, type ResourceContext } from '#regional-offer'
import type { PrintedPlan } from '../diagnostic/plan.ts'
import { diagnosticReport } from '../diagnostic-report.ts'
import type { OperatorContext } from '../operator.ts'
import { printDiagnostic } from '../print-diagnostic.ts'
import type { PrinterContext } from '../printer/pdf.ts'
import { reportFileName } from '../report-file-name.ts'

export interface PrintedReport {
  readonly pdf: Uint8Array
  readonly fileName: string
}

/**
 * The PDF of an assessment: a draft as it stands now, a submitted assessment with the day of its submission. The printed `plan`
 * is always the current plan.
 */
export async function printAssessment(
  context: Context & CatalogueContext & PrinterContext & OperatorContext & ResourceContext,
  reference: AssessmentReference,
  { plan }: { plan?: PrintedPlan } = {},
): Promise<PrintedReport> {
  const { assessment, diagnosis, programme, legalTime } = await openForReport(context, reference)
  const date = assessment.submittedAt ?? context.clock()
  const structure = { name: assessment.structureName, finess: assessment.structureFiness ?? undefined }
  const offered = await listResources(context, { finess: structure.finess })
  const report = diagnosticReport({ diagnosis, programme, structure, date, legalTime, plan, offered })
  const pdf = await printDiagnostic(context, report)
  return { pdf, fileName: reportFileName(assessment.structureName, assessment.questionnaireId, { date, legalTime }) }
}
