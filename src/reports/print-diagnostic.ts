import type { DiagnosticReport } from './diagnostic-report.ts'
import { reportHtml } from './html.ts'
import type { PrinterContext } from './pdf.ts'

/** The report as a PDF. Throws what `Printer.print` throws. */
export async function printDiagnostic({ printer }: PrinterContext, report: DiagnosticReport): Promise<Uint8Array> {
  return printer.print({ html: await reportHtml('diagnostic', report) })
}
