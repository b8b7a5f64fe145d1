import { Buffer } from 'node:buffer'
import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  exportIndicators,
  keyOf,
  listIndicator,
  type RegionIndicators,
  reportParticipation,
  showIndicators,
} from '#indicators'
import { type Actor, acronymWords, operator } from '#kernel'
import { figureValueWords, indicatorTitle, participationTitle, printedValue } from '#messages'
import { loadTemplates } from '#regional-plan'
import {
  figureRows,
  participationCell,
  printParticipationReport,
  printRegion,
  regionCsv,
  regionWorkbook,
} from '#reports'
import { readIndicators } from '../../src/api/regions/indicators.ts'
import { readFigures } from '../../src/api/regions/read-figures.ts'
import { unitRow } from '../../src/web/region/indicators/indicator-list-rows.ts'
import { pilotageView } from '../../src/web/region/indicators/pilotage.view.ts'
import readXlsx from '../../src/workbook/xlsx/read.ts'
import type { ReadSheet } from '../../src/workbook/xlsx/read-sheet.ts'
import { putRandomRegion, regionCatalogue } from '../indicators/put-region.ts'
import { type RegionRowsRandom, randomRegion } from '../indicators/random-region.ts'
import { accountAs, hautsDeFrance as region, sampleStructures } from '../support/data/directory.ts'
import { counting, putRegion } from '../support/data/region.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'

const ars = accountAs('region', sampleStructures.tilleuls)
const animator = accountAs('territory', sampleStructures.tilleuls, 'Littoral')
const runs = (count: number) => ({ sqlite: count, postgresql: 2, pglite: 1 })[process.env.TEST_STORAGE ?? 'sqlite'] ?? 1

/** Stands for the browser: gives back the page that it would print. */
const printer = {
  print: async ({ html }: { html: () => Promise<string> }) => Buffer.from(await html()),
  prepare: async () => undefined,
  protection: () => Promise.reject(new Error('Nothing is printed in this test.')),
  close: async () => undefined,
}
/** The columns before those of the indicators. */
const placeColumns = 7
const nothing: RegionRowsRandom = {
  sites: [],
  referents: [],
  submissions: [],
  exercises: [],
  actions: [],
  sessions: [],
}

describe.skipIf(!storageAvailable)('the figures of a region', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
  })
  afterAll(() => test?.close())

  const as = (actor: Actor) => ({
    ...contextOn(test.storage, actor),
    catalogue: regionCatalogue,
    planTemplates: () => loadTemplates('regional-plans'),
    planTemplateFolder: 'regional-plans',
    printer,
    comparisonSeal: (text: string) => text,
    comparisonNoted: { latest: () => ({ published: 0, withdrawn: 0 }), note: () => undefined },
  })
  const put = (rows: RegionRowsRandom) => putRandomRegion(test.storage, rows, as(ars))
  const interne = async (actor: Actor, year = 2026) => textOf((await printRegion(as(actor), { region, year })).pdf)
  const diffusable = async (year = 2026) => textOf((await printParticipationReport(as(ars), { region, year })).pdf)

  it('are the same on the page, in the report and for the command, indicator by indicator', async () => {
    await fc.assert(
      fc.asyncProperty(randomRegion, async (rows) => {
        await put(rows)
        for (const actor of [ars, animator, operator]) {
          const shown = await showIndicators(as(actor), { region, year: 2026 })
          const page = textOf(Buffer.from(String(pilotageView({ ...shown, isCutAsked: false }).body)))
          const report = await interne(actor)
          for (const said of shown.structures === 0 ? [] : figuresIn(shown)) {
            expect(page).toContain(said)
            expect(report).toContain(said)
          }
          expect(report).not.toMatch(/NaN|undefined|Infinity|\[object/)
        }
      }),
      { numRuns: runs(6) },
    )
  })

  it('are the same in the workbook, in its rows of structures, in the CSV and for a program', async () => {
    await fc.assert(
      fc.asyncProperty(randomRegion, async (rows) => {
        await put(rows)
        for (const actor of [ars, animator, operator]) {
          const { figures, programme } = await showIndicators(as(actor), { region })
          const read = async (make: typeof regionWorkbook) =>
            wholeOf(make(await exportIndicators(as(actor), { region })))
          const book = await readXlsx(await read(regionWorkbook))
          const csvRows: string[][] = parse((await read(regionCsv)).subarray(3), { delimiter: ';', cast: decimalPoint })
          const told = await readFigures(as(actor), { names: { code: region }, parameters: { edition: 'interne' } })
          const sheet = (name: string) => rowsOf(book.sheets.find((each) => each.name === name))
          const named = figures.filter(({ indicator }) => indicator.sight === 'named')
          expect(programRows(told)).toEqual(cellsOf(sheet('Chiffres').slice(1)))
          expect(sheet('Structures').map((row) => row.map(plain))).toEqual(csvRows.map((row) => row.map(plain)))
          for (const { indicator, now } of figures) {
            const title = indicatorTitle(indicator, programme)
            const line = sheet('Chiffres').find(([, key, by]) => key === keyOf(indicator) && by === 'Ensemble')
            const value = printedValue(indicator, now)
            expect([title, line?.[8]]).toEqual([title, value === undefined ? '[x]' : String(value)])
            const column = placeColumns + 2 * named.findIndex((each) => each.indicator === indicator)
            if (indicator.sight !== 'named' || indicator.unit === 'legal-entity') continue
            const known = csvRows
              .slice(1)
              .flatMap((row) => (['[x]', '[z]'].includes(row[column] ?? '') ? [] : [Number(row[column])]))
            const sum = known.reduce((all, each) => all + each, 0)
            // Rows hold hundredths. What is unknown adds nothing to a sum, and is `[x]` in a row.
            expect(sum, title).toBeCloseTo(now.part, 0)
          }
        }
      }),
      { numRuns: runs(4) },
    )
  })

  it('are in each row of a large region what another site of its legal entity did, however far from it in the file', async () => {
    await put(nothing)
    const site = (place: number) => ({
      finess: String(590_000_000 + place),
      entity: place % 400 === 0 ? '591000000' : '592000000',
      kind: 'ES' as const,
      departement: '59',
      territory: null,
    })
    const sites = Array.from({ length: 401 }, (_, place) => site(place))
    await putRegion(test.storage, {
      sites,
      exercises: [{ ...counting, day: '2026-05-04', structures: [site(400).finess] }],
    })
    const [head = [], ...rows]: string[][] = parse(
      (await wholeOf(regionCsv(await exportIndicators(as(ars), { region })))).subarray(3),
      { delimiter: ';' },
    )
    const done = head.indexOf('Exercice de crise réalisé (ES)')
    expect(rows.map(([finess]) => finess)).toEqual(sites.map(({ finess }) => finess))
    expect([rows[0]?.[done], rows[1]?.[done], rows[400]?.[done]]).toEqual(['1', '0', '1'])
  })

  it('explain each acronym that they use, in both editions and in the workbook', async () => {
    await put({
      ...nothing,
      sites: [{ name: 'A1', kind: 'ES', departement: '59', territory: null, openedOn: null, closedOn: null }],
    })
    const workbook = await readXlsx(await wholeOf(regionWorkbook(await exportIndicators(as(ars), { region }))))
    const cells = workbook.sheets.map((sheet) => rowsOf(sheet).flat().join('. ')).join('. ')
    for (const said of [await interne(ars), await diffusable(), cells]) expect(acronymWords(said)).toBe('')
  })

  it('say why territories do not add up where legal entities are counted: on the page, in the reports and in the files', async () => {
    const site = { kind: 'ES', departement: '59', openedOn: null, closedOn: null } as const
    const sites = [
      { ...site, name: 'A1', territory: 'Littoral' },
      { ...site, name: 'A2', territory: null },
    ] as const
    await put({ ...nothing, sites })
    const shown = await showIndicators(as(ars), { region, year: 2026 })
    const page = textOf(Buffer.from(String(pilotageView({ ...shown, isCutAsked: true }).body)))
    const said = 'Une entité juridique qui a des établissements dans plusieurs territoires compte une fois dans chacun'
    const whole = 'n’est comptée que dans l’ensemble'
    const exported = await exportIndicators(as(ars), { region, year: 2026 })
    const workbook = await readXlsx(await wholeOf(regionWorkbook(exported)))
    const cells = workbook.sheets.map((sheet) => JSON.stringify(sheet.cells))
    expect(page).toContain(said)
    expect(await interne(ars)).toContain(said)
    expect(await diffusable()).toContain(whole)
    expect(cells[0]).toContain(said)
    expect(cells[2]).toContain(said)
  })

  it('name the territory that they are of where it is not the whole region, and send its animator to those who print the wider edition', async () => {
    const site = {
      name: 'A1',
      kind: 'ES',
      departement: '59',
      territory: 'Littoral',
      openedOn: null,
      closedOn: null,
    } as const
    await put({ ...nothing, sites: [site] })
    const [whole, part] = [await interne(ars), await interne(animator)]
    expect(part).toContain('Hauts-de-France – Littoral')
    expect(whole).not.toContain('Hauts-de-France – Littoral')
    expect(part).toContain('demander à la région son édition diffusable')
    expect(whole).toContain('imprimer l’édition diffusable')
  })

  it('are cut by département where the region has no territory: one line « sans territoire » says nothing', async () => {
    const site = { name: 'A1', kind: 'ES', departement: '59', openedOn: null, closedOn: null } as const
    await put({ ...nothing, sites: [{ ...site, territory: 'Littoral' }] })
    const of = async (code: string) => (await showIndicators(as(operator), { region: code, year: 2026 })).cut
    expect([await of(region), await of('28')]).toEqual(['territory', 'departement'])
  })

  it('leave the region as counts that its page also gives, or hidden', async () => {
    await fc.assert(
      fc.asyncProperty(randomRegion, async (rows) => {
        await put(rows)
        const shown = await showIndicators(as(ars), { region })
        const { figures, programme } = await reportParticipation(as(ars), { region })
        const parameters = { edition: 'diffusable', cut: 'kind' } as const
        const told = await readFigures(as(ars), { names: { code: region }, parameters })
        expect(programRows(told).length).toBe(told.figures.length)
        for (const { indicator, total, isSilent } of figures) {
          const cell = participationCell(total, { isSilent })
          const whole = told.figures.find((each) => each.indicator === keyOf(indicator) && each.line === '')
          expect([whole?.numerator, whole?.unknown, whole?.valueYearBefore]).toEqual([
            marks.test(cell) ? cell : total.yes,
            null,
            null,
          ])
          const found = shown.figures.find((each) => each.indicator.name === indicator.name)
          if (total.mark === null) expect(total.yes).toBe(found?.now.part)
          else expect(total.yes).toBeNull()
          const isCountedOtherwise = total.n !== found?.now.whole
          const hasItsTitle = participationTitle(indicator, programme) === indicatorTitle(indicator, programme)
          if (isCountedOtherwise) expect(hasItsTitle, indicator.name).toBe(false)
        }
        // Seven structures at most: nothing of so few may leave.
        expect(await diffusable()).not.toMatch(/\d+ sur \d+ \(/)
      }),
      { numRuns: runs(4) },
    )
  })

  it('are told in words for a region without structure, and without any answer', async () => {
    await put(nothing)
    expect(await interne(ars)).toContain('Il n’y a encore rien à compter.')
    expect(await diffusable()).not.toMatch(/\[x\](?!.:)|Où l’on participe/)
    await put({
      ...nothing,
      sites: [{ name: 'A1', kind: 'ES', departement: '62', territory: null, openedOn: null, closedOn: null }],
    })
    const report = await interne(ars)
    for (const words of [
      'Rien à compter',
      'Sans aucun chiffre ici',
      'sans territoire',
      '0 sur 1 (0 %)',
      'Le plan de la région n’est pas encore écrit.',
    ])
      expect(report).toContain(words)
  })

  it('are told in words, on pages and in files, where every answer is « je ne sais pas »', async () => {
    const unknown = { weight: 1, essential: false, state: 'unknown', tenths: 0 } as const
    const lines = (['de-d1', 'de-d2'] as const).map((theme) => ({ ...unknown, theme }))
    await put({
      ...nothing,
      sites: [{ name: 'A1', kind: 'ESMS', departement: '62', territory: null, openedOn: null, closedOn: null }],
      submissions: [{ site: 'A1', questionnaire: 'sauvegardes', on: '2026-05-04', lines, objectives: {}, numbers: {} }],
    })
    const shown = await showIndicators(as(ars), { region })
    const page = textOf(Buffer.from(String(pilotageView({ ...shown, isCutAsked: false }).body)))
    for (const said of [page, await interne(ars)]) {
      expect(said).toContain('Aucun domaine du programme CaRE n’a encore de score ici.')
      expect(said).not.toContain('Niveau 0')
    }
    const floors = figureRows(shown).filter(([, key]) => String(key).startsWith('domain-floor'))
    expect(new Set(floors.flatMap((row) => [row[5], row[8]]))).toEqual(new Set(['[x]']))
  })

  it('are not available in what leaves where nothing had been written, and not applicable where no unit is counted', async () => {
    const site = {
      name: 'A1',
      kind: 'ESMS',
      departement: '62',
      territory: null,
      openedOn: null,
      closedOn: null,
    } as const
    await put({ ...nothing, sites: [site] })
    const cellsFor = async (year: number) => {
      const { figures } = await reportParticipation(as(ars), { region, year })
      return figures.map((figure) => [
        figure.indicator.name,
        participationCell(figure.total, figure),
        participationCell(figure.cut('kind').get('ES'), figure),
      ])
    }
    expect(await cellsFor(2026)).toContainEqual(['exercise-done-es', '[z]', '[z]'])
    expect(await cellsFor(2026)).toContainEqual(['diagnosed', '[c]', '[z]'])
    expect(await cellsFor(2025)).toContainEqual(['diagnosed', '[x]', '[x]'])
    const rows = parse((await wholeOf(regionCsv(await exportIndicators(as(ars), { region })))).subarray(3), {
      delimiter: ';',
    }) as string[][]
    const [head = [], row = []] = rows
    expect(row[head.indexOf('Exercice de crise réalisé (ES)')]).toBe('[z]')
  })

  it('are listed with the kind of each structure in words, also where the register does not tell it', async () => {
    const site = { name: 'A1', departement: '62', territory: null, openedOn: null, closedOn: null } as const
    await put({ ...nothing, sites: [{ ...site, kind: 'to-classify' }] })
    const listed = await listIndicator(as(ars), { region, indicator: 'diagnosed' })
    const [row = []] = listed.list.items.map((unit) => unitRow(listed, unit))
    expect(row).toContain('Type inconnu du répertoire')
  })

  it('name the day of a year that is over, and call nobody up to date of whom nothing was written down', async () => {
    await put({
      ...nothing,
      sites: [{ name: 'A1', kind: 'ES', departement: '62', territory: null, openedOn: null, closedOn: null }],
    })
    const shown = await showIndicators(as(ars), { region, year: 2019 })
    const page = textOf(Buffer.from(String(pilotageView({ ...shown, isCutAsked: false }).body)))
    expect(page).not.toContain('chaque structure a ses référents')
    expect(page).not.toContain('Qui dois-je appeler')
    expect(page).toContain('Ce qui manquait au 31 décembre 2019')
    for (const said of [page, await interne(ars, 2019)]) {
      expect(said).toContain('Au 31 décembre 2019')
      expect(said).not.toContain('Aujourd’hui')
    }
  })

  it('leave the region by its own people alone: an animator would print a part of it', async () => {
    await put(nothing)
    await expect(printParticipationReport(as(animator), { region })).rejects.toMatchObject({ kind: 'not-found' })
  })
})

/** The CSV has a decimal comma, the cells of a workbook none of their own. */
const decimalPoint = (text: string) => text.replace(/^(-?\d+),(\d+)$/, '$1.$2')

const marks = /^\[[cxz]\]$/

/** An empty cell at the end of a row is not in the file. */
const cellsOf = (rows: readonly (readonly string[])[]) =>
  rows.map((row) => Array.from(row, (cell) => plain(cell ?? '')))

const plain = (words: string) => words.replace(/[\s\u00A0\u202F]+/g, ' ')

/** The figures that a program reads, as rows of the file. Its schema lets no other cell through than numbers and marks. */
function programRows(told: Awaited<ReturnType<typeof readFigures>>): string[][] {
  const { figures } = readIndicators.answer.parse(told) as typeof told
  return figures.map((each) => {
    const { title, indicator, by, line, day, numerator, denominator, unknown, value, valueYearBefore } = each
    const { definition, numeratorDefinition, denominatorDefinition, source } = each
    const cells = [title, indicator, by, line, day, numerator, denominator, unknown, value, valueYearBefore]
    return [...cells, definition, numeratorDefinition, denominatorDefinition, source].map((cell) =>
      plain(String(cell ?? '')),
    )
  })
}

/** Each indicator with its value, as pages and reports say it in one line. */
function figuresIn({ figures, programme }: RegionIndicators): string[] {
  return figures.map(({ indicator, now }) =>
    textOf(Buffer.from(`${indicatorTitle(indicator, programme)} ${figureValueWords(indicator, now)}`)),
  )
}

/** The words of a page, without its tags and styles, with ordinary spaces. */
function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('utf8')
    .replace(/<style>[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', '’')
    .replaceAll('&nbsp;', ' ')
    .replace(/[\s\u00A0\u202F]+/g, ' ')
}

/** The cells of a sheet as texts, row by row. */
function rowsOf(sheet: ReadSheet | undefined): string[][] {
  const rows: string[][] = []
  for (const { row, column, value } of sheet?.cells ?? []) {
    rows[row] ??= []
    rows[row][column] = String(value)
  }
  return rows
}

async function wholeOf(chunks: AsyncGenerator<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}
