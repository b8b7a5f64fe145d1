import { AppError } from '#kernel'
import { splitCsvLine } from '../files/csv-line.ts'
import { decodeText, type Encoding } from '../files/encoding.ts'
import { readClassicHeader } from './classic-header.ts'
import { classicFields, geolocationFieldCount, readClassicRow, refuseFieldCount, refuseSection } from './classic-row.ts'
import type { Reading } from './establishment.ts'

export interface Line {
  readonly bytes: Uint8Array
  /** Whether a line feed follows: only the last line of a file may lack one. */
  readonly terminated: boolean
}

export interface ClassicFile {
  readonly encoding: Encoding
  readonly dataDate: string | undefined
}

const fieldCounts: ReadonlyMap<string, number> = new Map([
  ['structureet', classicFields.length],
  ['geolocalisation', geolocationFieldCount],
])

/**
 * Reads a classic file line after line, and hands each establishment to `take`.
 * `line` and `end` throw when the file as a whole cannot be trusted: not FINESS, cut short, or in two encodings at once.
 */
export function startClassicFile(take: (reading: Reading) => void) {
  const firstIn = new Map<Encoding, number>()
  let number = 0
  let dataDate: string | undefined
  let completeRows = 0
  let cutLine: number | undefined

  function line({ bytes, terminated }: Line) {
    number += 1
    const { text, encoding } = decodeText(bytes)
    if (encoding && !firstIn.has(encoding)) firstIn.set(encoding, number)
    const content = text.replace(/\r$/, '')
    if (number === 1) dataDate = readClassicHeader(content)
    else if (content.trim() !== '') row(content, terminated)
  }

  function row(content: string, terminated: boolean) {
    const fields = splitCsvLine(content, ';')
    const section = content.slice(0, content.indexOf(';')).replaceAll('"', '').trim()
    const complete = fields !== undefined && fields.length >= (fieldCounts.get(section) ?? 1)
    if (complete) completeRows += 1
    // A cut file has complete rows before the cut. A file whose rows are all short has another fault, reported line by line.
    const cut = terminated ? !complete && completeRows > 0 : !complete || !fieldCounts.has(section)
    cutLine = cut ? number : undefined
    if (section === 'geolocalisation') return
    if (section !== 'structureet') take(refuseSection(section, number))
    else if (fields?.length === classicFields.length) take(readClassicRow(fields, number))
    else take(refuseFieldCount(content, fields?.length, number))
  }

  function end(): ClassicFile {
    if (number === 0) throw new AppError('invalid', 'finess-file-empty')
    if (cutLine) throw new AppError('invalid', 'finess-file-cut', { values: { line: cutLine } })
    const [utf8, other] = [firstIn.get('utf-8'), firstIn.get('windows-1252')]
    if (utf8 && other) {
      throw new AppError('invalid', 'finess-encoding-mixed', {
        values: { utf8, other },
        issues: [{ path: `ligne ${other}`, code: 'finess-encoding-line' }],
      })
    }
    return { encoding: other ? 'windows-1252' : 'utf-8', dataDate }
  }

  return { line, end }
}
