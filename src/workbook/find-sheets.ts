import { headings } from './columns.ts'
import { reading } from './labels.ts'
import type { SheetLayout } from './layout.ts'
import type { ReadSheet } from './xlsx/read-sheet.ts'

/**
 * Finds the sheet of a theme: the sheet of that name, otherwise the only sheet whose column A holds most of the theme's
 * identifiers. People rename sheets, and Numbers adds « – Tableau 1 » to their names.
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

/** Whether a sheet has this name, with or without the suffix that Numbers adds. */
export function isNamed({ name }: { readonly name: string }, wanted: string): boolean {
  return reading(name) === reading(wanted) || reading(name).startsWith(`${reading(wanted)} - `)
}

/** How many lines a title above the table may take. */
const lastHeadingRow = 20

/**
 * The row of the headings, counted from 0: the row that holds most of them. Undefined when no row holds half of them.
 */
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
