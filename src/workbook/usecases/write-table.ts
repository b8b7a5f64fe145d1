import { tableSheet, type WrittenTable } from '../table-sheet.ts'

/**
 * A list as a workbook, a piece at a time. The first row holds the column names, so that other tools find them; a text never is a
 * formula. The memory holds one piece, whatever the length of the list.
 */
export async function* writeTable(table: WrittenTable): AsyncGenerator<Uint8Array> {
  const { xlsxPieces } = await import('../xlsx/pieces.ts')
  yield* xlsxPieces([tableSheet(table)])
}
