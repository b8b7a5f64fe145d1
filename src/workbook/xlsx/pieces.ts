import { strToU8, Zip, ZipDeflate } from 'fflate'
import type { Cell, Sheet } from './sheet.ts'
import { commonParts, partOfSheet, rowXml, sheetClosing, sheetOpening, writtenOn } from './write.ts'

/** Of a sheet, compressed at once: a few milliseconds, between which other requests are answered. */
const pieceLength = 64 * 1024

/** A sheet whose rows come when they are asked for. */
export interface SheetInPieces {
  readonly sheet: Omit<Sheet, 'rows'>
  readonly rows: Iterable<Row> | AsyncIterable<Row>
}

type Row = readonly (Cell | undefined)[]

/** Sheets as an XLSX file, a piece at a time: rows are asked for as the pieces are, and none is kept. */
export async function* xlsxPieces(sheets: readonly SheetInPieces[]): AsyncGenerator<Uint8Array> {
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
  for (const [name, xml] of commonParts(sheets.map(({ sheet }) => sheet))) open(name).push(strToU8(xml), true)
  for (const [index, each] of sheets.entries()) {
    const entry = open(partOfSheet(index))
    for await (const text of sheetTexts(each)) {
      entry.push(strToU8(text))
      yield* ready.splice(0)
    }
    entry.push(new Uint8Array(0), true)
  }
  zip.end()
  yield* ready.splice(0)
}

async function* sheetTexts({ sheet, rows }: SheetInPieces): AsyncGenerator<string> {
  let text = sheetOpening(sheet)
  let place = 0
  for await (const cells of rows) {
    text += rowXml(cells, place, sheet.columnWidths)
    place += 1
    if (text.length < pieceLength) continue
    yield text
    text = ''
  }
  yield text + sheetClosing(sheet)
}
