import type { StreamedTable } from '../streamed-table.ts'

/** Tables as the sheets of one workbook, a piece at a time, like `writeTable`. */
export async function* streamWorkbook(tables: readonly StreamedTable[]): AsyncGenerator<Uint8Array> {
  const [{ streamedSheet }, { xlsxPieces }] = await Promise.all([
    import('../streamed-table.ts'),
    import('../xlsx/pieces.ts'),
  ])
  yield* xlsxPieces(tables.map(streamedSheet))
}
