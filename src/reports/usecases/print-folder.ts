import { currentEntry, openFolder } from '#assessment'
import { AppError, type Context } from '#kernel'
import { findPlan } from '#plan'
import type { CatalogueContext } from '#questionnaires'
import { listResources, type ResourceContext } from '#regional-offer'
import { type OperatorContext, printedOperator } from '../operator.ts'
import { printReport } from '../print-report.ts'
import type { PrinterContext } from '../printer/pdf.ts'
import { reportFileName } from '../report-file-name.ts'
import { synthesisReport } from '../synthesis-report.ts'
import { type PrintedReport, printAssessment } from './print-assessment.ts'

/**
 * The PDF of a whole folder, of a private link or of a structure: the report of its questionnaire when one was begun, the
 * synthesis when several were. The plan of the structure is printed for people who may read it. Throws not-found when nothing
 * was begun, and when the actor may see nothing.
 */
export async function printFolder(
  context: Context & CatalogueContext & PrinterContext & OperatorContext & ResourceContext,
  reference: { readonly finess?: string },
): Promise<PrintedReport> {
  const folder = await openFolder(context, reference)
  const [first, ...others] = folder.rows.flatMap((row) => currentEntry(row) ?? [])
  if (!first) throw new AppError('not-found', 'not-found')
  const { finess } = reference
  const plan = finess === undefined ? undefined : await findPlan(context, { finess })
  if (others.length === 0) {
    return printAssessment(context, { assessmentId: first.assessment.id, finess }, { plan })
  }
  const date = context.clock()
  const operator = printedOperator(await context.appearance.now())
  const offered = await listResources(context, { finess: folder.structure.finess ?? undefined })
  const report = synthesisReport(folder, date, { plan, offered })
  const pdf = await printReport(context, { name: 'synthesis', report, operator })
  return { pdf, fileName: reportFileName(folder.structure.name, 'synthese', { date, legalTime: folder.legalTime }) }
}
