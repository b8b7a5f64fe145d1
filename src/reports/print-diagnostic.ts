import type { DiagnosticReport } from './diagnostic-report.ts'
import { reportHtml } from './html.ts'
import { type OperatorContext, printedOperator } from './operator.ts'
import type { PrintableDocument, PrinterContext } from './printer/pdf.ts'

/**
 * The report as a PDF, for whom and as long as someone waits for it. Throws what `Printer.print` throws. Without
 * `appearance` it names no operator.
 */
export async function printDiagnostic(
  { printer, appearance }: PrinterContext & Partial<OperatorContext>,
  report: DiagnosticReport,
  waiting: Pick<PrintableDocument, 'owner' | 'signal'> = {},
): Promise<Uint8Array> {
  const operator = appearance && printedOperator(await appearance.now())
  return printer.print({ html: await reportHtml('diagnostic', report, operator), ...waiting })
}
