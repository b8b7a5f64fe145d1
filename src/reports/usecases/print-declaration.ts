import { openCare } from '#care'
import { listProofs } from '#evidence'
import { AppError, type Context } from '#kernel'
import { fileNameOf } from '#messages'
import type { CatalogueContext } from '#questionnaires'
import { declarationOf } from '../care/declaration.ts'
import { printReport } from '../print-report.ts'
import type { PrinterContext } from '../printer/pdf.ts'
import type { PrintedReport } from './print-assessment.ts'

/** What the candidate of a structure would declare of a domain today, for people who read all that it wrote. */
export async function printDeclaration(
  context: Context & CatalogueContext & PrinterContext,
  { finess, domain }: { readonly finess: string; readonly domain: string },
): Promise<PrintedReport> {
  const opened = await openCare(context, { finess })
  const standing = opened.domains.find((each) => each.domain.id === domain)
  const isDeclarable = opened.sight === 'whole' && opened.reached.candidate.kind !== 'structure'
  if (!standing || standing.sheets.length === 0 || !isDeclarable) throw new AppError('not-found', 'not-found')
  const proofs = await listProofs(context, { finess })
  const report = declarationOf({ opened, standing, proofs, now: context.clock() })
  const pdf = await printReport(context, { name: 'care-declaration', report })
  return { pdf, fileName: fileNameOf([opened.reached.name, domain, 'declaration'], 'pdf') }
}
