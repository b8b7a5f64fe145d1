import type { WrittenTable } from '../table-sheet.ts'

/** A list as a workbook. The first row holds the column names, so that other tools find them; a text never is a formula. */
export async function writeTable(table: WrittenTable): Promise<Uint8Array> {
  const [{ tableSheet }, { writeXlsx }] = await Promise.all([import('../table-sheet.ts'), import('../xlsx/write.ts')])
  return writeXlsx([tableSheet(table)])
}
