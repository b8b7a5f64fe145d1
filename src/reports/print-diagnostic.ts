import type { DiagnosticReport } from './diagnostic-report.ts'
import { type OperatorContext, printedOperator } from './operator.ts'
import { type PrintingContext, printReport } from './print-report.ts'

/** A diagnostic report as a PDF. Without `appearance` it names no operator. */
export async function printDiagnostic(
  context: PrintingContext & Partial<OperatorContext>,
  report: DiagnosticReport,
): Promise<Uint8Array> {
  const operator = context.appearance && printedOperator(await context.appearance.now())
  return printReport(context, { name: 'diagnostic', report, operator })
}
