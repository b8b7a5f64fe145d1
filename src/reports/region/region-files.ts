import { countsEntities, type ExportedFigures, type ExportedIndicators } from '#indicators'
import { acronymWords, csv } from '#kernel'
import { entityRowWords, indicatorCutWords, indicatorTitle, indicatorWords, overlapWords, sightWords } from '#messages'
import { type StreamedTable, streamWorkbook } from '#workbook'
import { figureHead, figureRows } from './figure-rows.ts'
import { participationMarks } from './participation-cell.ts'
import { structureHead, structureRow } from './structure-rows.ts'

type Rows = (string | number)[][]

/**
 * A workbook with the figures of the page, a row for each structure, and what each indicator means. The figures are added up while the
 * structures are written: a large region is read once.
 */
export function regionWorkbook(exported: ExportedIndicators): AsyncGenerator<Uint8Array> {
  let told: ExportedFigures | undefined
  async function* structures(): AsyncGenerator<Rows> {
    told = yield* rowsOf(exported)
  }
  function* figures(): Generator<Rows> {
    if (!told) throw new Error('the figures are known once the structures were read')
    yield figureRows({ ...exported.shown, ...told })
  }
  return streamWorkbook([
    { sheet: 'Chiffres', head: figureHead, rows: figures(), isLate: true },
    { sheet: 'Structures', head: structureHead(exported), rows: structures() },
    definitionSheet(exported),
  ])
}

/** The rows of the structures alone. */
export async function* regionCsv(exported: ExportedIndicators): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  yield encoder.encode(csv([structureHead(exported)]))
  for await (const rows of rowsOf(exported)) yield encoder.encode(csv(rows).replace('\uFEFF', ''))
}

async function* rowsOf(exported: ExportedIndicators): AsyncGenerator<Rows, ExportedFigures> {
  for (;;) {
    const { done, value } = await exported.structures.next()
    if (done) return value
    yield value.map((each) => structureRow(each, exported))
  }
}

function definitionSheet(exported: ExportedIndicators): StreamedTable {
  const { shown, indicators } = exported
  const rows = indicators.map((indicator) => {
    const { definition, numerator, denominator, source } = indicatorWords[indicator.name]
    const title = indicatorTitle(indicator, shown.programme)
    return [title, definition, numerator, denominator, source, sightWords[indicator.sight]]
  })
  const marks = participationMarks.map((mark) => ['Marques', mark, '', '', '', ''])
  const overlap = overlapWords(shown.cut, {
    countsEntities: countsEntities(indicators.map((indicator) => ({ indicator }))),
  })
  const notes = overlap && [
    [`Répartition par ${indicatorCutWords[shown.cut].toLowerCase()}`, overlap],
    ['Une ligne par structure', entityRowWords],
  ]
  const head = ['Indicateur', 'Définition', 'Numérateur', 'Dénominateur', 'Source', 'Qui le lit']
  const told = [...rows, ...(notes || []).map((note) => [...note, '', '', '', '']), ...marks]
  return { sheet: 'Définitions', head, rows: [[...told, ...acronymRow([head, structureHead(exported), ...told])]] }
}

/** The acronyms of the workbook that its definitions do not explain. */
function acronymRow(cells: readonly (readonly (string | number)[])[]): string[][] {
  const words = acronymWords(cells.flat().join('. '))
  return words === '' ? [] : [['Sigles', words, '', '', '', '']]
}
