import type { Context } from '#kernel'
import { callerOf } from './caller.ts'
import type { ReportFrame } from './frame.ts'
import { reportHtml } from './html.ts'
import type { PrintedOperator } from './operator.ts'
import type { PrinterContext } from './printer/pdf.ts'

/** Who asks for a document, and what prints it. */
export type PrintingContext = Pick<Context, 'actor' | 'from'> & PrinterContext

/**
 * A report as a PDF, as long as someone waits for it: `signal` is aborted when nobody does any more. `name` is its folder in
 * `reports/`. Its page is made when its turn has come: what waits takes little memory, and a crowd of documents
 * keeps no other request waiting. Throws what `Printer.print` throws.
 */
export function printReport(
  context: PrintingContext,
  { name, report, operator }: { name: string; report: ReportFrame; operator?: PrintedOperator },
  signal?: AbortSignal,
): Promise<Uint8Array> {
  return context.printer.print({
    content: JSON.stringify([name, report, operator]),
    html: () => reportHtml(name, report, operator),
    caller: callerOf(context),
    signal,
  })
}
