import { askerOf, type Context } from '#kernel'
import { reportHtml } from './html.ts'
import type { PrintedOperator } from './operator.ts'
import type { ReportFrame } from './page-margins.ts'
import type { PrinterContext } from './printer/pdf.ts'

export type PrintingContext = Pick<Context, 'actor' | 'from' | 'gone' | 'rightLasts'> &
  PrinterContext & {
    /** Set for a batch: it prints one document at a time, and callers take turns with it. */
    readonly unmetered?: boolean
  }

/**
 * A report as a PDF. `name` is its folder in `reports/`. The HTML page is made when the document's turn comes: waiting documents
 * take little memory and delay no other request. Throws the errors of `Printer.print`.
 */
export function printReport(
  context: PrintingContext,
  { name, report, operator }: { name: string; report: ReportFrame; operator?: PrintedOperator },
): Promise<Uint8Array> {
  return context.printer.print({
    content: JSON.stringify([name, report, operator]),
    html: () => reportHtml(name, report, operator),
    unmetered: context.unmetered ?? false,
    ...askerOf(context),
  })
}
