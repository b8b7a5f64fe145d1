import { AppError } from '#kernel'
import { reading } from '../labels.ts'
import { tableLimits } from '../limits.ts'
import readXlsx from './read.ts'
import type { ReadCell } from './read-sheet.ts'

/** How many lines a title above the headings may take. */
const lastHeadingRow = 20

/**
 * One column of a workbook as the lines of a CSV, so that a line of the one is a row of the other. Runs in a thread, and
 * throws the refusals of `readXlsx`, or `table-file-header-missing`.
 */
export default async function readColumn({
  bytes,
  heading,
}: {
  readonly bytes: Uint8Array
  readonly heading: string
}): Promise<string> {
  const { sheets } = await readXlsx(bytes, tableLimits)
  for (const { cells } of sheets) {
    const head = cells.find(({ row, value }) => row < lastHeadingRow && reading(String(value)) === reading(heading))
    if (head) return linesOf(cells, head)
  }
  throw new AppError('invalid', 'table-file-header-missing', { values: { columns: heading } })
}

function linesOf(cells: readonly ReadCell[], head: ReadCell): string {
  const lines: string[] = []
  for (const { row, column, value } of cells) {
    if (column === head.column && row >= head.row) lines[row] = quoted(String(value))
  }
  return Array.from(lines, (line) => line ?? '').join('\n')
}

function quoted(text: string): string {
  return `"${text.replace(/[\r\n]+/g, ' ').replaceAll('"', '""')}"`
}
