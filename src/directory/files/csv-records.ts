import { type Separator, splitCsvLine, splitStrictly } from './csv-line.ts'

/** One line of a table: a line of the file, or several when a quoted text holds line breaks. */
export interface CsvRecord {
  /** The number of its first line in the file, counted from 1. */
  readonly number: number
  readonly lineCount: number
  /** Undefined when a quotation mark is left open. */
  readonly found: readonly string[] | undefined
  /** The number of the cell that the open mark begins, counted from 1. */
  readonly openCell?: number
}

interface Shape {
  /** How many lines of the file come before the first record. */
  readonly linesAbove: number
  readonly separator: Separator
  readonly columnCount: number
}

/** A quoted postal address or note takes a few lines. */
const mostLinesOfRecord = 20

/** The records of a file, under the line of the columns, without empty lines. */
export function csvRecords(lines: readonly string[], shape: Shape): CsvRecord[] {
  const records: CsvRecord[] = []
  for (let start = shape.linesAbove; start < lines.length; ) {
    const record = recordAt(lines, start, shape)
    if (/[^\s;,"]/.test(lines[start] ?? '')) records.push(record)
    start += record.lineCount
  }
  return records
}

/**
 * An open quotation mark takes the following lines along until it is closed, except a line that is whole by itself: a
 * mark forgotten on one line must not swallow the others.
 */
function recordAt(lines: readonly string[], start: number, { separator, columnCount }: Shape): CsvRecord {
  const number = start + 1
  let text = lines[start] ?? ''
  const alone = splitCsvLine(text, separator)
  const isWhole = (line: string) =>
    line.split('"').length % 2 === 1 && (splitCsvLine(line, separator)?.length ?? 0) >= columnCount
  if (alone) return { number, lineCount: 1, found: alone }
  for (const line of lines.slice(start + 1, start + mostLinesOfRecord)) {
    if (isWhole(line)) break
    text += `\n${line}`
    const found = splitStrictly(text, separator)
    if (found) return { number, lineCount: text.split('\n').length, found }
  }
  return { number, lineCount: 1, found: undefined, openCell: openCellOf(lines[start] ?? '', separator) }
}

/** The cell that the open mark of a line begins, counted from 1. Separators inside a closed text separate nothing. */
export function openCellOf(line: string, separator: string): number {
  let cell = 1
  let openedIn = 0
  for (const sign of line) {
    if (sign === '"') openedIn = openedIn === 0 ? cell : 0
    else if (sign === separator && openedIn === 0) cell += 1
  }
  return openedIn || cell
}
