import type { Cell, Sheet } from './xlsx/sheet.ts'

/** A list as it is shown: its title, the names of its columns, and its rows. */
export interface WrittenTable {
  readonly title: string
  /** The name of the sheet, 31 characters at most. */
  readonly sheet: string
  readonly head: readonly string[]
  readonly rows: readonly (readonly (string | number)[])[]
}

const [narrowest, widest] = [10, 50]

/** A list as a sheet that people may sort and edit. */
export function tableSheet({ sheet, head, rows }: WrittenTable): Sheet {
  return {
    name: sheet,
    free: true,
    columnWidths: head.map((name, column) => widthOf([name, ...rows.map((row) => String(row[column] ?? ''))])),
    frozenRows: 1,
    rows: [head.map((value): Cell => ({ value, style: 'heading' })), ...rows.map((row) => row.map(cellOf))],
    validations: [],
  }
}

function cellOf(value: string | number): Cell {
  if (typeof value === 'number') return { value, style: 'number' }
  return { value: value === '' ? undefined : value, style: 'text' }
}

/** Wide enough for the longest line of the first rows. */
function widthOf(texts: readonly string[]): number {
  const longest = texts.slice(0, 200).reduce((most, text) => Math.max(most, text.length), 0)
  return Math.min(widest, Math.max(narrowest, longest + 2))
}
