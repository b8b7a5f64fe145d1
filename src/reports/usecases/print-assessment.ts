import { openAssessment } from '#assessment'
import type { Context } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { diagnosticReport } from '../diagnostic-report.ts'
import type { PrinterContext } from '../pdf.ts'
import { printDiagnostic } from '../print-diagnostic.ts'
import { reportFileName } from '../report-file-name.ts'

export interface PrintedReport {
  readonly pdf: Uint8Array
  readonly fileName: string
}

/**
 * The PDF of the assessment that the actor's private link opens, as it stands now. One at a time for each link; `signal` is
 * aborted when nobody waits for it any more.
 */
export async function printAssessment(
  context: Context & CatalogueContext & PrinterContext,
  { signal }: { signal?: AbortSignal } = {},
): Promise<PrintedReport> {
  const { assessment, diagnosis, programme } = await openAssessment(context, {})
  const date = context.clock()
  const structure = { name: assessment.structureName, finess: assessment.structureFiness ?? undefined }
  const report = diagnosticReport({ diagnosis, programme, structure, date })
  const pdf = await printDiagnostic(context, report, { owner: assessment.secretHash, signal })
  return { pdf, fileName: reportFileName(assessment.questionnaireId, date) }
}
