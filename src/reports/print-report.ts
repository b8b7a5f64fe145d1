import { askerOf, type Context } from '#kernel'
import { reportHtml } from './html.ts'
import type { PrintedOperator } from './operator.ts'
import type { ReportFrame } from './page-margins.ts'
import type { PrinterContext } from './printer/pdf.ts'

export type PrintingContext = Pick<Context, 'actor' | 'from' | 'gone' | 'rightLasts'> &
  PrinterContext & {
    /** Set for the documents of a batch, which give way to those of people. */
    readonly ofBatch?: boolean
  }

/**
 * A report as a PDF. `name` is its folder in `reports/`. The HTML page is made when the document's turn comes: waiting documents
 * take little memory and delay no other request. A batch, which has few documents waiting, makes it before, while the browsers
 * print others. Throws the errors of `Printer.print`.
 */
export async function printReport(
  context: PrintingContext,
  { name, report, operator }: { name: string; report: ReportFrame; operator?: PrintedOperator },
): Promise<Uint8Array> {
  const { printer, ofBatch = false } = context
  const make = () => reportHtml(name, report, operator)
  const made = ofBatch ? await make() : undefined
  const content = JSON.stringify([name, report, operator])
  return printer.print({ content, html: async () => made ?? make(), ofBatch, ...askerOf(context) })
}
