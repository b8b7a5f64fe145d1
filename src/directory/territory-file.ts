import { AppError } from '#kernel'
import { cleanText } from './clean-text.ts'
import { splitCsvLine } from './csv-line.ts'
import { decodeText, type Encoding } from './encoding.ts'
import { type ContentKind, kindOfContent } from './file-content.ts'
import { normalizeFinessNumber } from './finess-number.ts'
import { wordsOf } from './search-text.ts'

/** One line of a file that says in which territory structures are. Fields are clean texts, empty when absent. */
export interface TerritoryLine {
  /** `ligne 12` */
  readonly where: string
  readonly finess: string
  /** A name or an id. */
  readonly territory: string
  /** Whether a quotation mark is left open, so that nothing else of the line can be trusted. */
  readonly broken: boolean
}

export interface TerritoryFile {
  readonly encoding: Encoding
  readonly lines: readonly TerritoryLine[]
}

/** Largest file accepted, in bytes: the structures of the largest region, with their names, take a fifth of it. */
export const largestTerritoryFileBytes = 2_000_000

const refusals: Readonly<Partial<Record<ContentKind, string>>> = {
  empty: 'territories-file-empty',
  'utf-16': 'territories-utf16',
  workbook: 'territories-workbook',
  binary: 'territories-file-foreign',
}

/**
 * Reads a CSV whose columns `finess` and `territoire` are named in its first line, in any order and among others.
 * Separated by `;` or `,`, in UTF-8 or Windows-1252. Throws when the file as a whole is something else.
 */
export function readTerritoryFile(bytes: Uint8Array): TerritoryFile {
  if (bytes.length > largestTerritoryFileBytes) throw new AppError('too-large', 'territories-file-too-large')
  const refusal = refusals[kindOfContent(bytes)]
  if (refusal) throw new AppError('invalid', refusal)
  const { text, encoding = 'utf-8' } = decodeText(bytes)
  const [first = '', ...others] = text.split(/\r\n|\n|\r/)
  const columns = readHeader(first)
  const lines = others.flatMap((line, index) => (/[^\s;,"]/.test(line) ? [readLine(line, index + 2, columns)] : []))
  if (lines.length === 0) throw new AppError('invalid', 'territories-no-line')
  return { encoding, lines }
}

interface Columns {
  readonly separator: ';' | ','
  readonly finess: number
  readonly territory: number
}

function readHeader(line: string): Columns {
  for (const separator of [';', ','] as const) {
    const names = (splitCsvLine(line, separator) ?? []).map((name) => wordsOf(name).join(' '))
    const [finess, territory] = [names.indexOf('finess'), names.indexOf('territoire')]
    if (finess >= 0 && territory >= 0) return { separator, finess, territory }
  }
  throw new AppError('invalid', 'territories-header-missing')
}

function readLine(line: string, number: number, { separator, finess, territory }: Columns): TerritoryLine {
  const fields = splitCsvLine(line, separator)
  const field = (position: number) => cleanText(fields?.[position]) ?? ''
  return {
    where: `ligne ${number}`,
    finess: normalizeFinessNumber(field(finess)),
    territory: field(territory),
    broken: fields === undefined,
  }
}
