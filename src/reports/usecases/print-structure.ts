import { z } from 'zod'
import { may, type Place } from '#access'
import { openFolder } from '#assessment'
import { openCare } from '#care'
import { placeOf } from '#directory'
import { listExercises } from '#exercises'
import { type Actor, authorize, type Context, nameInAddress, query } from '#kernel'
import { findPlan } from '#plan'
import type { CatalogueContext } from '#questionnaires'
import { listResources, type ResourceContext } from '#regional-offer'
import { type OperatorContext, printedOperator } from '../operator.ts'
import { type PrintingContext, printReport } from '../print-report.ts'
import type { PrinterContext } from '../printer/pdf.ts'
import { reportFileName } from '../report-file-name.ts'
import { structureReport } from '../structure/structure-report.ts'
import type { PrintedReport } from './print-assessment.ts'

function canReadShared(actor: Actor, place: Place): boolean {
  return may(actor, 'read-shared', place)
}

/** Those who may read the results of a structure may print them, and the log says who did. */
const reachPrinted = query({
  exports: 'reports.structure',
  input: z.strictObject({ finess: nameInAddress }),
  run: async (database, { finess }, { actor }) => authorize(actor, await placeOf(database, finess), canReadShared),
  subject: ({ finess }) => finess,
})

/**
 * All that its reader may read of one structure: results, exercises, CaRE, and the plan for its own people. Throws not-found for
 * somebody who reads nothing of it.
 */
export async function printStructure(
  context: Context & CatalogueContext & PrinterContext & OperatorContext & ResourceContext,
  { finess }: { readonly finess: string },
): Promise<PrintedReport> {
  await reachPrinted(context, { finess })
  return printReadStructure(context, { finess })
}

/** As `printStructure`, for a batch, which has one row in the log: each thing that is read asks for the right itself. */
export async function printReadStructure(
  context: Context & CatalogueContext & PrintingContext & OperatorContext & ResourceContext,
  { finess }: { readonly finess: string },
): Promise<PrintedReport> {
  const folder = await openFolder(context, { finess })
  const exercises = await listExercises(context, { finess })
  const care = await openCare(context, { finess })
  const plan = await findPlan(context, { finess })
  const date = context.clock()
  const operator = printedOperator(await context.appearance.now())
  const offered = await listResources(context, { finess })
  const report = structureReport({ folder, exercises, care, plan, offered }, date)
  const pdf = await printReport(context, { name: 'structure', report, operator })
  return { pdf, fileName: reportFileName(folder.structure.name, 'structure', { date, legalTime: folder.legalTime }) }
}
