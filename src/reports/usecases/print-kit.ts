import { getStructure } from '#directory'
import { type KitContext, openRun, prepareRun, type RunReference } from '#exercise-conduct'
import type { Context } from '#kernel'
import { fileNameOf } from '#messages'
import { type KitPrint, kitPrints } from '../exercises/kit-prints.ts'
import { kitOfRun, offeredKit, type PrintedKit } from '../exercises/printed-kit.ts'
import { printReport } from '../print-report.ts'
import type { PrinterContext } from '../printer/pdf.ts'
import type { PrintedReport } from './print-assessment.ts'

type Needs = Context & KitContext & PrinterContext

interface KitReference {
  readonly finess: string
  readonly kitId: string
}

/** A print of a kit with its examples in its texts, for the people who may conduct it in a structure: players would read the future. */
export async function printKit(
  context: Needs,
  { print, ...reference }: KitReference & { readonly print: KitPrint },
): Promise<PrintedReport> {
  return printed(context, print, offeredKit(await prepareRun(context, reference)))
}

/** A print of a kit with the words of a structure, for the people who conduct its run. */
export async function printRun(
  context: Needs,
  { print, ...reference }: RunReference & { readonly print: KitPrint },
): Promise<PrintedReport> {
  const opened = await openRun(context, reference)
  const { name } = await getStructure(context, { finess: reference.finess })
  return printed(context, print, kitOfRun(opened, name))
}

async function printed(context: Needs, print: KitPrint, kit: PrintedKit): Promise<PrintedReport> {
  const { folder, report } = kitPrints[print]
  const pdf = await printReport(context, { name: folder, report: report(kit) })
  return { pdf, fileName: fileNameOf([kit.structure, kit.kit.id, print], 'pdf') }
}
