import { findRegionOf, listReferents, localDay } from '#directory'
import type { Context } from '#kernel'
import { fileNameOf } from '#messages'
import { openContacts } from '#regional-offer'
import { crisisSheet } from '../exercises/crisis-sheet.ts'
import { printReport } from '../print-report.ts'
import type { PrinterContext } from '../printer/pdf.ts'
import type { PrintedReport } from './print-assessment.ts'

/**
 * The crisis sheet of a structure, for the people who read its referents: it holds their names and their numbers, and whom the region
 * names.
 */
export async function printCrisisSheet(
  context: Context & PrinterContext,
  { finess }: { readonly finess: string },
): Promise<PrintedReport> {
  const found = await listReferents(context, { finess })
  const region = findRegionOf(found.structure.departement)
  const ofRegion = region && (await openContacts(context, { region: region.code }))
  const report = crisisSheet(found, localDay(found.structure, context.clock()), ofRegion)
  const pdf = await printReport(context, { name: 'crisis-sheet', report })
  return { pdf, fileName: fileNameOf([found.structure.name, 'fiche-de-crise'], 'pdf') }
}
