import { type KitContext, openRun, type RunReference, replaceChronogram } from '#exercise-conduct'
import { AppError, type Context } from '#kernel'
import { readFile } from '../workbook-file.ts'
import { cellName } from '../xlsx/sheet.ts'

type Given = RunReference & { readonly revision: number; readonly bytes: Uint8Array }

/** Reads a chronogramme and puts it in place of the stimuli of a run: of several sheets, the first one that has cells. */
export async function importRunChronogram(context: Context & KitContext, { bytes, ...seen }: Given) {
  // Nobody makes the server read a file for a run that is not theirs.
  await openRun(context, { finess: seen.finess, runId: seen.runId })
  const { sheets } = await readFile(context, bytes)
  const sheet = sheets.find(({ cells }) => cells.length > 0)
  if (!sheet) throw new AppError('invalid', 'workbook-foreign')
  const cells = sheet.cells.map((cell) => ({ ...cell, name: cellName(cell.row, cell.column) }))
  return replaceChronogram(context, { ...seen, sheet: { cells, merged: sheet.merged } })
}
