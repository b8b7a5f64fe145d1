import { Zip } from 'fflate'
import { addDeflated } from './deflated-entry.ts'
import type { Cell, Sheet } from './sheet.ts'
import { commonParts, partOfSheet, rowXml, sheetClosing, sheetOpening, writtenOn } from './write.ts'

/** Of a sheet, written at once: a few milliseconds, between which other requests are answered. */
const pieceLength = 64 * 1024

/** A sheet whose rows come when they are asked for. */
export interface SheetInPieces {
  readonly sheet: Omit<Sheet, 'rows'>
  readonly rows: Iterable<Row> | AsyncIterable<Row>
  /** Whether what its rows say is known once the rows of the other sheets were read. */
  readonly isLate?: boolean
}

type Row = readonly (Cell | undefined)[]

/** Sheets as an XLSX file, a piece at a time: rows are asked for as the pieces are, and none is kept. */
export async function* xlsxPieces(sheets: readonly SheetInPieces[]): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, piece) => {
    if (error) throw error
    ready.push(piece)
  })
  for (const [name, xml] of commonParts(sheets.map(({ sheet }) => sheet))) {
    const entry = addDeflated(zip, name, writtenOn)
    await entry.write(xml)
    await entry.end()
  }
  for (const [index, each] of inOrderOfWriting(sheets)) {
    const entry = addDeflated(zip, partOfSheet(index), writtenOn)
    for await (const text of sheetTexts(each)) {
      await entry.write(text)
      yield* ready.splice(0)
    }
    await entry.end()
  }
  zip.end()
  yield* ready.splice(0)
}

/** The sheets with their places in the file, the late ones last. */
function inOrderOfWriting(sheets: readonly SheetInPieces[]): [index: number, sheet: SheetInPieces][] {
  const rank = ({ isLate = false }: SheetInPieces) => Number(isLate)
  return [...sheets.entries()].toSorted(([, one], [, other]) => rank(one) - rank(other))
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
