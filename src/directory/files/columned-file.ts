import { AppError, type Code, type Issue, numberWords } from '#kernel'
import { wordsOf } from '../register/search-text.ts'
import { cleanText } from './clean-text.ts'
import { type Separator, separators, splitCsvLine } from './csv-line.ts'
import { type CsvRecord, csvRecords } from './csv-records.ts'
import { type DecodedText, decodeText, decodeUtf16, type Encoding } from './encoding.ts'
import { type ContentKind, kindOfContent } from './file-content.ts'

/** One line of a file that names its columns in a line above. */
export interface ColumnedLine<Column extends string> {
  /** `ligne 12` */
  readonly where: string
  /** Clean texts, empty when absent. */
  readonly fields: Readonly<Record<Column, string>>
  /** Whether a quotation mark is left open: nothing of the line can then be trusted. */
  readonly broken: boolean
  /** Of a broken line: the number of the cell that begins with the mark, counted from 1. Unknown for a workbook. */
  readonly openCell?: number
}

export interface ColumnedFile<Column extends string> {
  readonly encoding: Encoding
  readonly lines: readonly ColumnedLine<Column>[]
  /** Headings of the columns that are not wanted, as they are written. */
  readonly unread: readonly string[]
  /** Fields read in spite of a doubtful form, line by line. */
  readonly doubts: readonly Issue[]
}

export interface WantedColumns<Column extends string> {
  readonly columns: readonly Column[]
  readonly largestBytes: number
}

const refusals: Readonly<Partial<Record<ContentKind, Code>>> = {
  empty: 'table-file-empty',
  workbook: 'table-file-workbook',
  binary: 'table-file-foreign',
}

/** The largest region has four thousand structures. */
const mostLines = 10_000

/** The refusal of a file larger than `largestBytes`. */
export function columnedFileTooLarge(largestBytes: number) {
  return { code: 'table-file-too-large' as const, values: { megabytes: numberWords(largestBytes / 1_000_000) } }
}

/**
 * Reads a CSV that people made with a spreadsheet: columns in any order and among others, separated by `;`, `,` or
 * tabs, in UTF-8, UTF-16 or Windows-1252. Column names are compared without accents or case; lines above them are skipped. A line break is
 * read in a quoted text of a column that is not wanted. Throws `table-file-…` when the file as a whole is something else,
 * larger than `largestBytes`, too long, or without a line.
 */
export function readColumnedFile<Column extends string>(
  bytes: Uint8Array,
  { columns, largestBytes }: WantedColumns<Column>,
): ColumnedFile<Column> {
  const { code, values } = columnedFileTooLarge(largestBytes)
  if (bytes.length > largestBytes) throw new AppError('too-large', code, { values })
  const kind = kindOfContent(bytes)
  const refusal = refusals[kind]
  if (refusal) throw new AppError('invalid', refusal)
  const { text, encoding = 'utf-8' } = decodeTable(bytes, kind)
  const lines = text.split(/\r\n|\n|\r/)
  const header = readHeader(lines, columns)
  const records = csvRecords(lines, header)
  if (records.length === 0) throw new AppError('invalid', 'table-file-no-line')
  if (records.length > mostLines) {
    throw new AppError('too-large', 'table-file-too-long', { values: { maximum: numberWords(mostLines) } })
  }
  const read = records.map((record) => readLine(record, header))
  const { unread } = header
  return { encoding, unread, lines: read.map(({ line }) => line), doubts: read.flatMap(({ doubts }) => doubts) }
}

function decodeTable(bytes: Uint8Array, kind: ContentKind): DecodedText {
  return kind === 'utf-16' ? { text: decodeUtf16(bytes), encoding: kind } : decodeText(bytes)
}

interface Header<Column> {
  /** How many lines come before the first record: the headings, and what is above them. */
  readonly linesAbove: number
  readonly separator: Separator
  readonly columnCount: number
  readonly unread: readonly string[]
  readonly places: readonly (readonly [Column, number])[]
}

/** How many lines are searched for the headings: people put a title above the headings, and Excel a line `sep=;`. */
const lastHeadingLine = 20

function readHeader<Column extends string>(lines: readonly string[], columns: readonly Column[]): Header<Column> {
  for (const [place, line] of lines.slice(0, lastHeadingLine).entries()) {
    const header = headingsOf(line, columns)
    if (header) return { ...header, linesAbove: place + 1 }
  }
  throw new AppError('invalid', 'table-file-header-missing', { values: { columns: columns.join(', ') } })
}

function headingsOf<Column extends string>(line: string, columns: readonly Column[]) {
  for (const separator of separators) {
    const cells = splitCsvLine(line, separator) ?? []
    const names = cells.map((name) => wordsOf(name).join(' '))
    const places = columns.map((column) => [column, names.indexOf(wordsOf(column).join(' '))] as const)
    if (places.every(([, place]) => place >= 0)) {
      const wanted = new Set(places.map(([, place]) => place))
      const unread = cells.flatMap((cell, place) => (wanted.has(place) ? [] : (cleanText(cell) ?? '') || []))
      return { separator, places, columnCount: names.length, unread }
    }
  }
  return undefined
}

/** `="020000089"`: a formula by which people keep spreadsheets from taking a number for one. */
const keptAsText = /^="([^"]*)"$/

function readLine<Column extends string>(
  { found, number, lineCount, openCell }: CsvRecord,
  { places, columnCount }: Header<Column>,
) {
  const where = `ligne ${number}`
  const texts = places.map(([column, place]) => [column, cleanText(found?.[place]) ?? ''] as const)
  // A line break inside a wanted text could join two lines of the file.
  const broken = found === undefined || (lineCount > 1 && places.some(([, place]) => found[place]?.includes('\n')))
  const fields = Object.fromEntries(texts.map(([column, text]) => [column, text.replace(keptAsText, '$1')]))
  const codes: Code[] = [
    ...(found?.slice(columnCount).some((cell) => cell.trim() !== '') ? (['table-file-cells-extra'] as const) : []),
    ...(lineCount > 1 && !broken ? (['table-file-line-broken'] as const) : []),
    ...(texts.some(([, text]) => keptAsText.test(text)) ? (['table-file-cell-formula'] as const) : []),
  ]
  const joined = places.find(([, place]) => found?.[place]?.includes('\n'))?.[1]
  const cell = openCell ?? (joined === undefined ? undefined : joined + 1)
  const line: ColumnedLine<Column> = {
    where,
    broken,
    fields: fields as Record<Column, string>,
    ...(broken && cell !== undefined ? { openCell: cell } : {}),
  }
  return { line, doubts: codes.map((code): Issue => ({ path: where, code })) }
}
