import { AppError } from '#kernel'
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
  const isHeading = ({ row, value }: ReadCell) => row < lastHeadingRow && plain(String(value)) === plain(heading)
  const holding = sheets.filter(({ cells }) => cells.some(isHeading))
  const [sheet, other] = holding
  if (other) {
    const names = holding.map(({ name }) => `« ${name} »`).join(', ')
    throw new AppError('invalid', 'workbook-column-on-sheets', { values: { column: heading, sheets: names } })
  }
  const [head, ...more] = sheet?.cells.filter(isHeading) ?? []
  if (!sheet || !head) throw new AppError('invalid', 'table-file-header-missing', { values: { columns: heading } })
  refuseDoubled(heading, [head, ...more.filter(({ row }) => row === head.row)])
  return linesOf(sheet.cells, head)
}

/** Headings are compared as those of a CSV are: without accents, case, spaces or signs. */
function plain(heading: string): string {
  return heading
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
}

function refuseDoubled(heading: string, heads: readonly [ReadCell, ...ReadCell[]]): void {
  if (heads.length === 1) return
  const cells = heads.map(({ column }) => column + 1).join(', ')
  const values = { line: heads[0].row + 1, columns: `${heading} (${cells})` }
  throw new AppError('invalid', 'table-file-header-doubled', { values })
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
