import { AppError, type Code, type Issue, numberWords } from '#kernel'
import { cleanText } from './clean-text.ts'
import { type CsvRecord, csvRecords } from './csv-records.ts'
import { type DecodedText, decodeText, decodeUtf16, type Encoding } from './encoding.ts'
import { type ContentKind, kindOfContent } from './file-content.ts'
import { type Header, readHeader } from './table-header.ts'

/** One line of a file that names its columns in a line above. */
export type ColumnedLine<Column extends string> = WholeLine<Column> | BrokenLine

export interface WholeLine<Column extends string> {
  /** `ligne 12` */
  readonly where: string
  readonly broken: false
  /** Clean texts, empty when absent. */
  readonly fields: Readonly<Record<Column, string>>
}

/** A line that leaves a quotation mark open. It has no field, since nothing of it can be trusted. */
export interface BrokenLine {
  readonly where: string
  readonly broken: true
  /** The number of the cell that begins with the mark, counted from 1. */
  readonly openCell: number
}

/** What every import says of a line that leaves a quotation mark open. */
export function openQuoteIssue({ where, openCell }: Omit<BrokenLine, 'broken'>): Issue {
  return { path: where, code: 'table-line-quote-open', values: { cell: openCell } }
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

/** `="020000089"`: a formula by which people keep spreadsheets from taking a number for one. */
const keptAsText = /^="([^"]*)"$/

function readLine<Column extends string>(
  { found, number, lineCount, openCell }: CsvRecord,
  { places, columnCount }: Header<Column>,
) {
  const where = `ligne ${number}`
  // A line break inside a wanted text could join two lines of the file.
  const joined = places.find(([, place]) => found?.[place]?.includes('\n'))?.[1]
  if (found === undefined || joined !== undefined) {
    const broken: BrokenLine = { where, broken: true, openCell: joined === undefined ? (openCell ?? 1) : joined + 1 }
    return { line: broken, doubts: [] }
  }
  const texts = places.map(([column, place]) => [column, cleanText(found[place]) ?? ''] as const)
  const fields = Object.fromEntries(texts.map(([column, text]) => [column, text.replace(keptAsText, '$1')]))
  const codes: Code[] = [
    ...(found.slice(columnCount).some((cell) => cell.trim() !== '') ? (['table-file-cells-extra'] as const) : []),
    ...(lineCount > 1 ? (['table-file-line-broken'] as const) : []),
    ...(texts.some(([, text]) => keptAsText.test(text)) ? (['table-file-cell-formula'] as const) : []),
  ]
  const line: WholeLine<Column> = { where, broken: false, fields: fields as Record<Column, string> }
  return { line, doubts: codes.map((code): Issue => ({ path: where, code })) }
}
