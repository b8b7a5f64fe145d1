import { AppError } from '#kernel'
import { wordsOf } from '../register/search-text.ts'
import { cleanText } from './clean-text.ts'
import { splitCsvLine } from './csv-line.ts'
import { decodeText, type Encoding } from './encoding.ts'
import { type ContentKind, kindOfContent } from './file-content.ts'

/** One line of a file whose first line names its columns. */
export interface ColumnedLine<Column extends string> {
  /** `ligne 12` */
  readonly where: string
  /** Clean texts, empty when absent. */
  readonly fields: Readonly<Record<Column, string>>
  /** Whether a quotation mark is left open, so that nothing of the line can be trusted. */
  readonly broken: boolean
}

export interface ColumnedFile<Column extends string> {
  readonly encoding: Encoding
  readonly lines: readonly ColumnedLine<Column>[]
}

const refusals: Readonly<Partial<Record<ContentKind, string>>> = {
  empty: 'table-file-empty',
  'utf-16': 'table-file-utf16',
  workbook: 'table-file-workbook',
  binary: 'table-file-foreign',
}

/** What is said of a file larger than `largestBytes`, whoever finds it so. */
export function columnedFileTooLarge(largestBytes: number) {
  return { code: 'table-file-too-large', values: { megabytes: largestBytes / 1_000_000 } }
}

/**
 * Reads a CSV that people made with a spreadsheet: columns in any order and among others, separated by `;` or `,`, in
 * UTF-8 or Windows-1252. Column names are compared without accents or case. Throws `table-file-…` when the file as a whole
 * is something else, larger than `largestBytes`, or without a line.
 */
export function readColumnedFile<Column extends string>(
  bytes: Uint8Array,
  { columns, largestBytes }: { columns: readonly Column[]; largestBytes: number },
): ColumnedFile<Column> {
  const { code, values } = columnedFileTooLarge(largestBytes)
  if (bytes.length > largestBytes) throw new AppError('too-large', code, { values })
  const refusal = refusals[kindOfContent(bytes)]
  if (refusal) throw new AppError('invalid', refusal)
  const { text, encoding = 'utf-8' } = decodeText(bytes)
  const [first = '', ...others] = text.split(/\r\n|\n|\r/)
  const header = readHeader(first, columns)
  const lines = others.flatMap((line, index) => (/[^\s;,"]/.test(line) ? [readLine(line, index + 2, header)] : []))
  if (lines.length === 0) throw new AppError('invalid', 'table-file-no-line')
  return { encoding, lines }
}

interface Header<Column> {
  readonly separator: ';' | ','
  readonly places: readonly (readonly [Column, number])[]
}

function readHeader<Column extends string>(line: string, columns: readonly Column[]): Header<Column> {
  for (const separator of [';', ','] as const) {
    const names = (splitCsvLine(line, separator) ?? []).map((name) => wordsOf(name).join(' '))
    const places = columns.map((column) => [column, names.indexOf(column)] as const)
    if (places.every(([, place]) => place >= 0)) return { separator, places }
  }
  throw new AppError('invalid', 'table-file-header-missing', { values: { columns: columns.join(', ') } })
}

function readLine<Column extends string>(
  line: string,
  number: number,
  { separator, places }: Header<Column>,
): ColumnedLine<Column> {
  const found = splitCsvLine(line, separator)
  const fields = Object.fromEntries(places.map(([column, place]) => [column, cleanText(found?.[place]) ?? '']))
  return { where: `ligne ${number}`, fields: fields as Record<Column, string>, broken: found === undefined }
}
