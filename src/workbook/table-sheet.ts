import type { Cell, Sheet } from './xlsx/sheet.ts'

type Row = readonly (string | number)[]

/** A list as it is shown: its title, the names of its columns, and its rows, which may be made as they are asked for. */
export interface WrittenTable {
  readonly title: string
  /** The name of the sheet, 31 characters at most. */
  readonly sheet: string
  readonly head: readonly string[]
  readonly rows: Iterable<Row>
}

const [narrowest, widest] = [10, 50]
/** Rows that are read before the first one is written, for the width of the columns. */
const measuredRows = 200

/** A list as a sheet that people may sort and edit, and its rows. */
export function tableSheet({ sheet, head, rows }: WrittenTable): {
  readonly sheet: Omit<Sheet, 'rows'>
  readonly rows: Iterable<readonly Cell[]>
} {
  const reader = rows[Symbol.iterator]()
  const first = firstOf(reader)
  return {
    sheet: {
      name: sheet,
      free: true,
      columnWidths: head.map((name, column) => widthOf([name, ...first.map((row) => String(row[column] ?? ''))])),
      frozenRows: 1,
      validations: [],
    },
    rows: cellsOf(head, first, reader),
  }
}

function firstOf(reader: Iterator<Row>): Row[] {
  const first: Row[] = []
  while (first.length < measuredRows) {
    const { done, value } = reader.next()
    if (done) break
    first.push(value)
  }
  return first
}

function* cellsOf(head: readonly string[], first: readonly Row[], reader: Iterator<Row>): Generator<readonly Cell[]> {
  yield head.map((value): Cell => ({ value, style: 'heading' }))
  for (const row of first) yield row.map(cellOf)
  for (let next = reader.next(); !next.done; next = reader.next()) yield next.value.map(cellOf)
}

export function cellOf(value: string | number): Cell {
  if (typeof value === 'number') return { value, style: 'number' }
  return { value: value === '' ? undefined : value, style: 'text' }
}

/** Wide enough for the longest line of the first rows. */
export function widthOf(texts: readonly string[]): number {
  const longest = texts.reduce((most, text) => Math.max(most, text.length), 0)
  return Math.min(widest, Math.max(narrowest, longest + 2))
}
