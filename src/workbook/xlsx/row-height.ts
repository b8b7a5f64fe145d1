import type { Cell, CellStyle } from './sheet.ts'

/*
 * Row heights in points. Not every spreadsheet measures the rows of a file that it opens: the height is estimated here,
 * and spreadsheets adjust it after an edit.
 */

const emptyRow = 15
const highestRow = 400

interface Letter {
  readonly height: number
  /** How many characters fit in the width of a digit of 11 points, the unit of column widths. */
  readonly perUnit: number
}

const ordinary: Letter = { height: 15, perUnit: 1 }
const letters: Partial<Record<CellStyle, Letter>> = {
  title: { height: 22, perUnit: 0.65 },
  help: { height: 12.5, perUnit: 1.2 },
  identifier: { height: 12.5, perUnit: 1.1 },
}

/** The height that its longest text needs. */
export function rowHeight(cells: readonly (Cell | undefined)[], columnWidths: readonly number[]): number {
  const heights = cells.map((cell, column) => cellHeight(cell, columnWidths[column] ?? 1))
  return Math.min(highestRow, Math.max(emptyRow, ...heights))
}

function cellHeight(cell: Cell | undefined, width: number): number {
  if (typeof cell?.value !== 'string') return 0
  const { height, perUnit } = letters[cell.style] ?? ordinary
  const lines = cell.value.split('\n').map((line) => Math.max(1, Math.ceil(line.length / (width * perUnit))))
  return lines.reduce((sum, count) => sum + count, 0) * height + 3
}
