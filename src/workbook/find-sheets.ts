import { reading } from './labels.ts'
import type { SheetLayout } from './layout.ts'
import { headings } from './words.ts'
import type { ReadSheet } from './xlsx/read-sheet.ts'

/**
 * The sheet of a theme: the one of its name, else the only one of which column A holds most of its identifiers. People
 * rename sheets, and Numbers adds « – Tableau 1 » to their names: identifiers and questions say which one it is.
 */
export function findSheet(sheets: readonly ReadSheet[], expected: SheetLayout): ReadSheet | undefined {
  const named = sheets.find(({ name }) => reading(name) === reading(expected.name))
  if (named) return named
  const ids = new Set(expected.rows.map(({ id }) => id))
  const [found, other] = sheets.filter(({ cells }) => {
    const own = cells.filter(({ column, value }) => column === 0 && ids.has(String(value).trim()))
    return new Set(own.map(({ value }) => value)).size > ids.size / 2
  })
  return other ? undefined : found
}

/** Whether a sheet has this name, or had it before Numbers added the name of a table. */
export function isNamed({ name }: { readonly name: string }, wanted: string): boolean {
  return reading(name) === reading(wanted) || reading(name).startsWith(`${reading(wanted)} - `)
}

/** Where people put a title above a table, it takes a few lines. */
const lastHeadingRow = 20

/** The row of the headings, counted from 0: the one that holds the most of them. Undefined when none holds half. */
export function headingRowOf({ cells }: ReadSheet): number | undefined {
  const counts = new Map<number, number>()
  for (const { row, column, value } of cells) {
    const heading = headings[column]
    if (row > lastHeadingRow || heading === undefined || reading(String(value)) !== reading(heading)) continue
    counts.set(row, (counts.get(row) ?? 0) + 1)
  }
  const [best] = [...counts].sort(([rowA, a], [rowB, b]) => b - a || rowA - rowB)
  return best && best[1] >= headings.length / 2 ? best[0] : undefined
}
