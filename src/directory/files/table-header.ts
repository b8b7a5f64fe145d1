import { AppError } from '#kernel'
import { wordsOf } from '../register/search-text.ts'
import { cleanText } from './clean-text.ts'
import { type Separator, separators, splitCsvLine } from './csv-line.ts'
import { openCellOf } from './csv-records.ts'

export interface Header<Column> {
  /** How many lines come before the first record: the headings, and what is above them. */
  readonly linesAbove: number
  readonly separator: Separator
  readonly columnCount: number
  /** Headings of the columns that are not wanted, as they are written. */
  readonly unread: readonly string[]
  readonly places: readonly (readonly [Column, number])[]
}

/** How many lines are searched for the headings: people put a title above the headings, and Excel a line `sep=;`. */
const lastHeadingLine = 20

/**
 * Finds the line that names the wanted columns. Throws `table-file-header-…` when there is none, when it leaves a quotation mark open,
 * and when it names a column twice: nothing tells which of the two is meant.
 */
export function readHeader<Column extends string>(
  lines: readonly string[],
  columns: readonly Column[],
): Header<Column> {
  const first = lines.slice(0, lastHeadingLine)
  for (const [place, line] of first.entries()) {
    const header = headingsOf(line, columns)
    if (!header) continue
    refuseDoubled(header, columns, place + 1)
    return { ...header, linesAbove: place + 1 }
  }
  refuseOpenQuote(first, columns)
  throw new AppError('invalid', 'table-file-header-missing', { values: { columns: columns.join(', ') } })
}

const comparable = (heading: string) => wordsOf(heading).join(' ')

function headingsOf<Column extends string>(line: string, columns: readonly Column[]) {
  for (const separator of separators) {
    const cells = splitCsvLine(line, separator) ?? []
    const names = cells.map(comparable)
    const places = columns.map((column) => [column, names.indexOf(comparable(column))] as const)
    if (places.every(([, place]) => place >= 0)) {
      const wanted = new Set(columns.map(comparable))
      const unread = cells.flatMap((cell, place) =>
        wanted.has(names[place] ?? '') ? [] : (cleanText(cell) ?? '') || [],
      )
      return { separator, places, names, columnCount: names.length, unread }
    }
  }
  return undefined
}

function refuseDoubled(
  { names }: { readonly names: readonly string[] },
  columns: readonly string[],
  line: number,
): void {
  const doubled = columns.flatMap((column) => {
    const cells = names.flatMap((name, place) => (name === comparable(column) ? [place + 1] : []))
    return cells.length > 1 ? [`${column} (${cells.join(', ')})`] : []
  })
  if (doubled.length === 0) return
  throw new AppError('invalid', 'table-file-header-doubled', { values: { line, columns: doubled.join(' ; ') } })
}

/** Of a line whose open mark hides its cells, the words alone tell that it names columns. */
function refuseOpenQuote(lines: readonly string[], columns: readonly string[]): void {
  for (const [place, line] of lines.entries()) {
    const separator = separators.find((each) => line.includes(each)) ?? ';'
    const isCut = splitCsvLine(line, separator) === undefined
    const words = ` ${comparable(line)} `
    if (!isCut || !columns.every((column) => words.includes(` ${comparable(column)} `))) continue
    const values = { line: place + 1, cell: openCellOf(line, separator) }
    throw new AppError('invalid', 'table-file-header-quote-open', { values })
  }
}
