import { scoreAnswers } from '#assessment'
import { type Context, parisTime } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import { diagnosticReport } from '../diagnostic-report.ts'
import type { OperatorContext } from '../operator.ts'
import { printDiagnostic } from '../print-diagnostic.ts'
import type { PrinterContext } from '../printer/pdf.ts'

/** The PDF of answers that are not stored. Throws the errors of `scoreAnswers`. */
export async function printAnswers(
  context: Context & CatalogueContext & PrinterContext & OperatorContext,
  input: Parameters<typeof scoreAnswers>[1] & { structureName?: string },
): Promise<Uint8Array> {
  const { structureName = '', ...wanted } = input
  const { diagnosis, programme } = await scoreAnswers(context, wanted)
  const structure = { name: structureName }
  const report = diagnosticReport({ diagnosis, programme, structure, date: context.clock(), legalTime: parisTime })
  return printDiagnostic(context, report)
}
