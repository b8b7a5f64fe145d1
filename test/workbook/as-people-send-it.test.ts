import { describe, expect, it } from 'vitest'
import { read, workbookOf } from './reading.ts'
import { openSpreadsheet, type Typed } from './spreadsheet.ts'

const whole = workbookOf()
const copies = 'Copies 3-2-1 et copie immuable'
const { place } = openSpreadsheet(whole)

/** What a workbook says after somebody worked on it. */
function sent(edit: (one: ReturnType<typeof openSpreadsheet>) => unknown) {
  const one = openSpreadsheet(whole)
  edit(one)
  return read(one.save())
}

/** A number typed in a cell that has this format. */
const shown = (id: string, value: Typed, formatCode: string, column = 'D') =>
  sent((one) => {
    const { sheet, row } = one.type(id, column, value).find(id)
    one.change('xl/styles.xml', (xml) =>
      xml
        .replace('</numFmts>', `<numFmt numFmtId="900" formatCode="${formatCode.replaceAll('"', '&quot;')}"/>$&`)
        .replace('</cellXfs>', '<xf numFmtId="900"/>$&'),
    )
    const last =
      (one
        .part('xl/styles.xml')
        .match(/<cellXfs.*<\/cellXfs>/s)?.[0]
        .match(/<xf /g)?.length ?? 0) - 1
    one.change(one.pathOf(sheet), (xml) => xml.replace(new RegExp(`(<c r="${column}${row}" s=")\\d+`), `$1${last}`))
  })

describe('a workbook that Numbers or a person arranged', () => {
  it('is read when its sheets were renamed, its guide too', async () => {
    const { answers, issues } = await sent((one) => {
      one.type('heures-perdues', 'D', 4)
      one.change('xl/workbook.xml', (xml) => xml.replace(/(<sheet name=")([^"]{1,20})[^"]*"/g, '$1$2 – Tableau 1"'))
    })
    expect({ answers, issues }).toEqual({ answers: { 'heures-perdues': { value: 4 } }, issues: [] })
  })

  it('is read when lines stand above the headings, and faults name the cells where they are', async () => {
    const lower = (xml: string) =>
      xml
        .replace(/(<row r=")(\d+)/g, (_, start, row) => `${start}${Number(row) + 2}`)
        .replace(/(<c r="[A-Z]+)(\d+)/g, (_, start, row) => `${start}${Number(row) + 2}`)
        .replace('<dataValidations', '<mergeCells><mergeCell ref="A1:F1"/></mergeCells>$&')
        .replace('<sheetData>', '$&<row r="1"><c r="A1" t="inlineStr"><is><t>Tableau 1</t></is></c></row>')
    const { answers, issues } = await sent((one) => {
      one.type('heures-perdues', 'D', 4).type('jours-conserves', 'D', 'beaucoup')
      one.change(one.pathOf(copies), lower)
    })
    expect(answers).toEqual({ 'heures-perdues': { value: 4 } })
    const row = Number(/\d+$/.exec(place('jours-conserves', 'D'))?.[0]) + 2
    expect(issues).toEqual([`Feuille ${copies}, cellule D${row}: answer-not-number`])
  })

  it('is read with invisible characters, and with accents separate from their letters', async () => {
    const { answers, issues } = await sent((one) => {
      one
        .type('heures-perdues', 'D', '\u200E1\u202F200\u00A0\uFEFF')
        .type('copie-hors-ligne', 'D', '\u200BJe\u00A0ne sais pas')
      one.type('premier-appel', 'D', 'le re\u0301fe\u0301rent\u2069')
      one.change(one.pathOf(copies), (xml) => xml.normalize('NFD'))
    })
    expect(issues).toEqual([])
    expect(answers).toEqual({
      'heures-perdues': { value: 1200 },
      'copie-hors-ligne': { value: 'ne-sait-pas' },
      'premier-appel': { value: 'le référent' },
    })
  })
})

describe('a number in a workbook', () => {
  it.each(['[h]:mm', 'h:mm:ss', 'dd/mm/yyyy', '[$-40C]d mmmm yyyy', 'mm:ss.0', '[Red]hh:mm'])(
    'is refused by its cell when it is shown as a day, an hour or a duration: %s',
    async (format) => {
      const { answers, issues } = await shown('heures-perdues', 7, format)
      expect({ answers, issues }).toEqual({
        answers: {},
        issues: [`${place('heures-perdues', 'D')}: workbook-cell-time`],
      })
    },
  )

  it.each(['0"%"', '0.0%', '0\\%'])('is refused by its cell when it is shown as a percentage: %s', async (format) => {
    const { issues } = await shown('jours-conserves', 80, format)
    expect(issues).toEqual([`${place('jours-conserves', 'D')}: workbook-cell-percent`])
  })

  it.each([
    'General',
    '#,##0',
    '0.00',
    '0" heures"',
    '[Red]0;[Blue]-0',
    '0\\ \\h',
    '[>99]0;0',
    '#,##0\\ [$€-40C]',
    '_-* 0_-',
  ])('is read when it is shown as it is: %s', async (format) => {
    expect((await shown('heures-perdues', 7, format)).answers).toEqual({ 'heures-perdues': { value: 7 } })
  })

  it.each(['0" jours"', '0\\ \\j', '"environ "0', '0,', '0" jours";-0'])(
    'is refused by its cell when it is shown with another unit than that of the question: %s',
    async (format) => {
      const { answers, issues } = await shown('heures-perdues', 7, format)
      expect({ answers, issues }).toEqual({
        answers: {},
        issues: [`${place('heures-perdues', 'D')}: answer-not-number`],
      })
    },
  )

  it.each(['8.760', '1.000'])('is asked for again when it has two meanings: %s', async (typed) => {
    const { answers, issues } = await sent((one) => one.type('heures-perdues', 'D', typed))
    expect({ answers, issues }).toEqual({
      answers: {},
      issues: [`${place('heures-perdues', 'D')}: answer-number-ambiguous`],
    })
  })

  it('is not text: a day typed in a text answer or a comment is refused rather than stored as a number', async () => {
    expect((await shown('premier-appel', 46082, 'dd/mm/yyyy')).issues).toEqual([
      `${place('premier-appel', 'D')}: workbook-cell-not-text`,
    ])
    expect((await shown('premier-appel', 46082, 'dd/mm/yyyy', 'E')).issues).toEqual([
      `${place('premier-appel', 'E')}: workbook-cell-not-text`,
    ])
  })
})

describe('a day in a workbook', () => {
  it.each<[Typed, string]>([
    [2025, 'workbook-cell-not-day'],
    [26, 'workbook-cell-not-day'],
    [400_000, 'workbook-cell-not-day'],
    ['31/04/2025', 'answer-not-date'],
    ['01/03/26', 'answer-not-date'],
    ['01/03/0026', 'answer-day-implausible'],
    ['01/03/2226', 'answer-day-implausible'],
  ])('is refused by its cell when nobody can mean it: %s', async (typed, code) => {
    const { answers, issues } = await sent((one) => one.type('date-dernier-test', 'D', typed))
    expect({ answers, issues }).toEqual({ answers: {}, issues: [`${place('date-dernier-test', 'D')}: ${code}`] })
  })

  it.each<[Typed, string]>([
    [46_082, '2026-03-01'],
    [46_082.75, '2026-03-01'],
    ['1/3/2026', '2026-03-01'],
    ['\u200E01.03.2026', '2026-03-01'],
  ])('is read: %s', async (typed, value) => {
    const { answers } = await sent((one) => one.type('date-dernier-test', 'D', typed))
    expect(answers).toEqual({ 'date-dernier-test': { value } })
  })
})
