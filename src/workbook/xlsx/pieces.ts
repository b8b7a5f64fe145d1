import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Cell, Sheet } from './sheet.ts'
import { commonParts, partOfSheet, rowXml, sheetClosing, sheetOpening, writtenOn } from './write.ts'

/** Of a sheet, compressed at once: a few milliseconds, between which other requests are answered. */
const pieceLength = 64 * 1024

/** One sheet as an XLSX file, a piece at a time: rows are asked for as the pieces are, and none is kept. */
export function* xlsxPieces(
  sheet: Omit<Sheet, 'rows'>,
  rows: Iterable<readonly (Cell | undefined)[]>,
): Generator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  const open = (name: string) => {
    const entry = new ZipDeflate(name, { level: 6 })
    entry.mtime = writtenOn
    zip.add(entry)
    return entry
  }
  for (const [name, xml] of commonParts([sheet])) open(name).push(strToU8(xml), true)
  const entry = open(partOfSheet(0))
  let text = sheetOpening(sheet)
  let place = 0
  for (const cells of rows) {
    text += rowXml(cells, place, sheet.columnWidths)
    place += 1
    if (text.length < pieceLength) continue
    entry.push(strToU8(text))
    text = ''
    yield* ready.splice(0)
  }
  entry.push(strToU8(text + sheetClosing(sheet)), true)
  zip.end()
  yield* ready.splice(0)
}
