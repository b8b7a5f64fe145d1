import { cellOf, widthOf } from './table-sheet.ts'
import type { SheetInPieces } from './xlsx/pieces.ts'
import type { Cell } from './xlsx/sheet.ts'

/** A list among others in one file, whose rows are read a few at a time. */
export interface StreamedTable {
  /** The name of the sheet, 31 characters at most. */
  readonly sheet: string
  readonly head: readonly string[]
  readonly rows: Iterable<Rows> | AsyncIterable<Rows>
  /** Whether what its rows say is known once the rows of the other tables were read. */
  readonly isLate?: boolean
}

type Rows = readonly (readonly (string | number)[])[]

/** Columns are as wide as their names: no row has been read yet. */
export function streamedSheet({ sheet: name, head, rows, isLate = false }: StreamedTable): SheetInPieces {
  const columnWidths = head.map((title) => widthOf([title]))
  return {
    sheet: { name, free: true, columnWidths, frozenRows: 1, validations: [] },
    rows: cellsOf(head, rows),
    isLate,
  }
}

async function* cellsOf(head: readonly string[], rows: StreamedTable['rows']): AsyncGenerator<Cell[]> {
  yield head.map((value): Cell => ({ value, style: 'heading' }))
  for await (const some of rows) {
    for (const row of some) yield row.map(cellOf)
  }
}
