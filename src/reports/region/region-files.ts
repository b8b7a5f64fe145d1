import { countsEntities, type ExportedIndicators } from '#indicators'
import { csv } from '#kernel'
import { entityRowWords, indicatorCutWords, indicatorTitle, indicatorWords, overlapWords, sightWords } from '#messages'
import { type StreamedTable, streamWorkbook } from '#workbook'
import { figureHead, figureRows } from './figure-rows.ts'
import { participationMarks } from './participation-cell.ts'
import { structureHead, structureRow } from './structure-rows.ts'

/** A workbook with the figures of the page, a row for each structure, and what each indicator means. */
export function regionWorkbook(exported: ExportedIndicators): AsyncGenerator<Uint8Array> {
  return streamWorkbook([
    { sheet: 'Chiffres', head: figureHead, rows: [figureRows(exported.shown)] },
    { sheet: 'Structures', head: structureHead(exported), rows: rowsOf(exported) },
    definitionSheet(exported),
  ])
}

/** The rows of the structures alone. */
export async function* regionCsv(exported: ExportedIndicators): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(csv([structureHead(exported)]))
  for await (const rows of rowsOf(exported)) yield encoder.encode(csv(rows).replace('\uFEFF', ''))
}

async function* rowsOf(exported: ExportedIndicators): AsyncGenerator<(string | number)[][]> {
  for await (const some of exported.structures) yield some.map((each) => structureRow(each, exported))
}

function definitionSheet({ shown }: ExportedIndicators): StreamedTable {
  const rows = shown.figures.map(({ indicator }) => {
    const { definition, numerator, denominator, source } = indicatorWords[indicator.name]
    const title = indicatorTitle(indicator, shown.programme)
    return [title, definition, numerator, denominator, source, sightWords[indicator.sight]]
  })
  const marks = participationMarks.map((mark) => ['Marques', mark, '', '', '', ''])
  const overlap = overlapWords(shown.cut, { countsEntities: countsEntities(shown.figures) })
  const notes = overlap && [
    [`Répartition par ${indicatorCutWords[shown.cut].toLowerCase()}`, overlap],
    ['Une ligne par structure', entityRowWords],
  ]
  return {
    sheet: 'Définitions',
    head: ['Indicateur', 'Définition', 'Numérateur', 'Dénominateur', 'Source', 'Qui le lit'],
    rows: [[...rows, ...(notes || []).map((note) => [...note, '', '', '', '']), ...marks]],
  }
}
