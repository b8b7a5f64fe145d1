import type { DiagnosticReport } from './diagnostic-report.ts'
import { reportHtml } from './html.ts'
import type { PrintableDocument, PrinterContext } from './pdf.ts'

/** The report as a PDF, for whom and as long as someone waits for it. Throws what `Printer.print` throws. */
export async function printDiagnostic(
  { printer }: PrinterContext,
  report: DiagnosticReport,
  waiting: Pick<PrintableDocument, 'owner' | 'signal'> = {},
): Promise<Uint8Array> {
  return printer.print({ html: await reportHtml('diagnostic', report), ...waiting })
}
