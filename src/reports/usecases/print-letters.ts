import { exportLetters, type LetterFileReference } from '#campaigns'
import type { KitContext } from '#exercise-conduct'
import type { Context } from '#kernel'
import { fileNameOf } from '#messages'
import { printedLetters } from '../campaigns/letters.ts'
import { printReport } from '../print-report.ts'
import type { PrinterContext } from '../printer/pdf.ts'
import type { PrintedReport } from './print-assessment.ts'

/** Letters of a campaign as one document, a sheet each, for the people of the region in whose name they leave. */
export async function printLetters(
  context: Context & KitContext & PrinterContext,
  reference: LetterFileReference,
): Promise<PrintedReport> {
  const file = await exportLetters(context, reference)
  const { page, pages } = file.letters
  const pdf = await printReport(context, { name: 'letters', report: printedLetters(file) })
  const part = pages > 1 ? [`${page}-sur-${pages}`] : []
  return { pdf, fileName: fileNameOf(['courriers', file.campaign.title, ...part], 'pdf') }
}
