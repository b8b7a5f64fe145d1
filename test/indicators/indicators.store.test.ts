import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listFollowed, reachFollowed } from '#exercises'
import {
  type IndicatorFilter,
  importSeries,
  indicatorsOf,
  keyOf,
  listIndicator,
  measuresOf,
  type NamedFigures,
  observeRegions,
  openSeriesImport,
  type PublicFigure,
  prepareRemoval,
  prepareSeries,
  type RegionIndicators,
  removeSeries,
  reportParticipation,
  seriesHeadings,
  showEvolution,
  showFigures,
  showIndicators,
} from '#indicators'
import { type Actor, newId, operator } from '#kernel'
import { followedWords } from '#messages'
import { keepList } from '#structure-lists'
import { assessments } from '../../src/assessment/tables.ts'
import { factKinds } from '../../src/indicators/facts/facts.ts'
import { readFacts } from '../../src/indicators/store.ts'
import { accountAs, hautsDeFrance, sampleStructures } from '../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'
import { filteredFigure } from './filtered-figure.ts'
import { type Asked, floors, numbers, openSites, peopleReached, shares } from './oracle.ts'
import { putRandomRegion, regionCatalogue } from './put-region.ts'
import { finessOf, type RegionRowsRandom, randomRegion, type SiteRow } from './random-region.ts'

const ars = accountAs('region', sampleStructures.tilleuls)
const region = hautsDeFrance

/** PGlite is ten times slower: one region there shows that its SQL says the same. */
const runs = (count: number) => ({ sqlite: count, postgresql: 5, pglite: 1 })[process.env.TEST_STORAGE ?? 'sqlite'] ?? 1

/** What a filter keeps of the raw rows. */
const filters: readonly (readonly [IndicatorFilter, (site: SiteRow) => boolean])[] = [
  [{}, () => true],
  [{ territory: 'Littoral' }, ({ territory }) => territory === 'Littoral'],
  [{ territory: null }, ({ territory }) => territory === null],
  [{ departement: '62' }, ({ departement }) => departement === '62'],
  [{ kind: 'ESMS' }, ({ kind }) => kind === 'ESMS'],
]

/** One structure of a territory. */
const aRegion: RegionRowsRandom = {
  sites: [{ name: 'A1', kind: 'ES', departement: '62', territory: 'Littoral', openedOn: null, closedOn: null }],
  referents: [],
  submissions: [],
  exercises: [],
  actions: [],
  sessions: [],
}

describe.skipIf(!storageAvailable)('the indicators of a region', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
  })
  afterAll(() => test?.close())

  const as = (actor: Actor, day = '2026-11-22') => ({
    ...contextOn(test.storage, actor),
    clock: () => new Date(`${day}T09:00:00Z`),
    catalogue: regionCatalogue,
    regionFolder: 'regions',
  })
  const put = (rows: RegionRowsRandom) => putRandomRegion(test.storage, rows, as(ars))

  /** Every figure under a filter, as read from the database together with those of another day. */
  async function figures(day: string, filter: IndicatorFilter) {
    const [facts] = await test.storage.read(async (database) => {
      const followed = await listFollowed(database, ars, {
        region: reachFollowed(ars, region),
        since: '2025-01-01',
        filter: {},
      })
      return readFacts(database, followed, { region, days: [day, '2025-06-30'], kinds: new Set(factKinds) })
    })
    if (!facts) throw new Error('two days were asked')
    return indicatorsOf(regionCatalogue.latestProgramme('care')).map((indicator) => ({
      indicator,
      figure: filteredFigure(indicator, facts, filter),
      values: measuresOf(indicator, facts)
        .map(({ part }) => part)
        .toSorted((one, other) => one - other),
    }))
  }

  it('equal what their definitions give over the raw rows, on any day, under any filter', async () => {
    const days = ['2025-11-22', '2025-12-31', '2026-11-22']
    await fc.assert(
      fc.asyncProperty(randomRegion, async (rows) => {
        await put(rows)
        for (const day of days) {
          for (const [filter, keep] of filters) {
            const asked: Asked = { day, keep }
            const expected = shares(rows, asked)
            for (const { indicator, figure, values } of await figures(day, filter)) {
              const key = keyOf(indicator)
              const { part, whole, unknown } = figure
              if (indicator.form === 'share') {
                expect([key, part, whole, unknown], `${day} ${JSON.stringify(filter)}`).toEqual([
                  key,
                  ...(expected[key] ?? []),
                ])
                continue
              }
              const wanted = valuesOf(rows, asked, key)
              expect([key, whole], day).toEqual([key, wanted.length])
              expect(part).toBeCloseTo(
                wanted.reduce((sum, value) => sum + value, 0),
                3,
              )
              if (Object.keys(filter).length === 0)
                expect(values.map((value) => Math.round(value * 1_000_000) / 1_000_000)).toEqual(wanted)
            }
          }
        }
      }),
      { numRuns: runs(25) },
    )
  })

  it('list nothing for a search of signs alone, which no name holds', async () => {
    await put(aRegion)
    const asked = { region, indicator: 'ssi-referent', state: 'not-reached' } as const
    const found = async (search: string) => (await listIndicator(as(ars), { ...asked, search })).list.total
    expect([await found(''), await found('%')]).toEqual([1, 0])
  })

  it('show for last year today what they showed last year, whatever was submitted, reopened or closed since', async () => {
    const then = '2025-12-31'
    await fc.assert(
      fc.asyncProperty(randomRegion, async (rows) => {
        await put(asOf(rows, then))
        const shown = await showIndicators(as(ars, then), { region, year: 2025 })
        await put(rows)
        const again = await showIndicators(as(ars), { region, year: 2025 })
        // What was zero on its own day is unknown afterwards, where the region had written nothing yet.
        const silent = again.figures.map(({ now }, place) => now.units === 0 && shown.figures[place]?.now.part === 0)
        expect(figuresOf(again, silent)).toEqual(figuresOf(shown, silent))
        expect(again.structures).toBe(openSites(rows, { day: then, keep: () => true }).length)
      }),
      { numRuns: runs(15) },
    )
  })

  it.each([
    ['Guadeloupe', '01', '971', ['2027-01-01T01:30:00Z', '2027-01-01T05:00:00Z']],
    ['La Réunion', '04', '974', ['2026-12-31T18:00:00Z', '2026-12-31T20:30:00Z']],
  ] as const)('count a submission on the day that %s reads on its calendar', async (_, code, departement, moments) => {
    const [site] = aRegion.sites
    const rows = { ...aRegion, sites: site ? [{ ...site, departement, territory: null }] : [] }
    const one = { site: 'A1', questionnaire: 'sauvegardes', lines: [], objectives: {}, numbers: {} } as const
    await put({ ...rows, submissions: [{ ...one, on: '2026-12-31' }] })
    const actor = accountAs('region', sampleStructures.tilleuls)
    const there = {
      ...actor,
      grants: actor.kind === 'account' ? actor.grants.map((each) => ({ ...each, region: code })) : [],
    }
    for (const [place, moment] of moments.entries()) {
      await test.storage.write((transaction) => transaction.update(assessments).set({ submittedAt: new Date(moment) }))
      const context = { ...as(there as Actor), clock: () => new Date('2027-01-02T12:00:00Z') }
      const { figures: shown } = await showIndicators(context, { region: code, year: 2026 })
      const diagnosed = shown.find(({ indicator }) => indicator.name === 'diagnosed')
      expect(diagnosed?.now.part, moment).toBe(1 - place)
    }
  })

  it('asked by their keys are those of the whole page, for the region and for the animator of a territory', async () => {
    const read = ({ indicator, now, before }: NamedFigures['figures'][number]) => [keyOf(indicator), now, before]
    await fc.assert(
      fc.asyncProperty(randomRegion, async (rows) => {
        await put(rows)
        for (const actor of [ars, accountAs('territory', sampleStructures.tilleuls, 'Littoral')]) {
          const page = (await showIndicators(as(actor), { region })).figures.map(read)
          const keys = [...page.map(([key]) => String(key)), 'an-indicator-of-old']
          expect((await showFigures(as(actor), { region, keys })).figures.map(read)).toEqual(page)
          const one = await showFigures(as(actor), { region, keys: ['diagnosed'] })
          expect(one.figures.map(read)).toEqual(page.filter(([key]) => key === 'diagnosed'))
        }
      }),
      { numRuns: runs(5) },
    )
  })

  it('over four years end with the figures of the page, and each year shows what it shows when asked alone', async () => {
    await fc.assert(
      fc.asyncProperty(randomRegion, async (rows) => {
        await put(rows)
        const { periods, lines } = await showEvolution(as(ars), { region })
        expect(periods.map(({ day }) => day)).toEqual(['2023-12-31', '2024-12-31', '2025-12-31', '2026-11-22'])
        const thisYear = (await showIndicators(as(ars), { region })).figures
        const lastYear = (await showIndicators(as(ars), { region, year: 2025 })).figures
        expect(lines.map(({ figures }) => figures[3])).toEqual(thisYear.map(({ now }) => now))
        expect(lines.map(({ figures }) => figures[2])).toEqual(lastYear.map(({ now }) => now))
      }),
      { numRuns: runs(8) },
    )
  })

  it('show an observer who took part in each of their regions, as the edition that leaves the region counts it', async () => {
    const observer = accountAs('observer', sampleStructures.tilleuls)
    await fc.assert(
      fc.asyncProperty(randomRegion, async (rows) => {
        await put(rows)
        const [observed, ...others] = (await observeRegions(as(observer), {})).regions
        const told = await reportParticipation(as(ars), { region })
        expect(others).toEqual([])
        expect(observed?.region.code).toBe(region)
        const open = openSites(rows, { day: '2026-11-22', keep: () => true })
        const unknown = open.filter(({ kind }) => kind !== 'ES' && kind !== 'ESMS')
        expect([observed?.structures, observed?.unclassified]).toEqual([open.length, unknown.length])
        const counts = (figures: readonly PublicFigure[]) =>
          figures.map(({ indicator, total, cut }) => [keyOf(indicator), total, [...cut('kind')]])
        expect(counts(observed?.figures ?? [])).toEqual(counts(told.figures))
      }),
      { numRuns: runs(8) },
    )
    const nobody = accountAs('structure', sampleStructures.tilleuls)
    await expect(observeRegions(as(nobody), {})).rejects.toThrow('not-found')
  })

  it('are cut by size and filtered by a list of the region, and each line of the cut is the page filtered by it', async () => {
    const site = { kind: 'ESMS', departement: '62', territory: null, openedOn: null, closedOn: null } as const
    const names = ['A1', 'A2', 'B1', 'B2', 'C1'] as const
    // The second site of B has closed: its legal entity runs one.
    const sites = names.map((name) => ({ ...site, name, ...(name === 'B2' ? { closedOn: '2026-03-01' } : {}) }))
    await put({ ...aRegion, sites })
    const page = await showIndicators(as(ars), { region, cut: 'size' })
    const diagnosed = page.figures.find(({ indicator }) => indicator.name === 'ssi-referent')
    expect(page.rows.map(({ size }, place) => [size, diagnosed?.cut[place]?.whole])).toEqual([
      ['single', 2],
      ['several', 2],
      ['many', 0],
    ])
    const single = await showIndicators(as(ars), { region, size: 'single' })
    expect(single.structures).toBe(2)
    const numbers = [finessOf('A1'), finessOf('C1'), finessOf('B2')]
    const { id: list } = await keepList(as(ars), { region, name: `Liste ${newId()}`, numbers })
    expect((await showIndicators(as(ars), { region, list })).structures).toBe(2)
    const listed = await listIndicator(as(ars), { region, list, indicator: 'ssi-referent', state: 'not-reached' })
    expect(listed.list.items.map(({ finess }) => finess).sort()).toEqual([finessOf('A1'), finessOf('C1')])
    await expect(showIndicators(as(ars), { region, list: 'inconnue' })).rejects.toThrow('not-found')
    const animator = accountAs('territory', sampleStructures.tilleuls, 'Littoral')
    await expect(showIndicators(as(animator), { region, list })).rejects.toThrow('not-found')
  })

  it('know nothing of a day before the region had written anything, and count zero from the first word on', async () => {
    const [site] = aRegion.sites
    const sites: readonly SiteRow[] = site ? [site, { ...site, name: 'B1', territory: 'Terres' }] : []
    const line = { site: 'B1', function: 'ssi-referent', standing: 'held', confirmedOn: [], leftOn: null } as const
    const wholes = async (actor: Actor, year: number) => {
      const { figures: shown } = await showIndicators(as(actor), { region, year })
      const of = shown.filter(({ indicator: { name } }) => ['ssi-referent', 'diagnosed'].includes(name))
      return of.map(({ now, before }) => [now.whole, before.whole])
    }
    const animator = accountAs('territory', sampleStructures.tilleuls, 'Littoral')
    await put({ ...aRegion, sites, referents: [{ ...line, enteredOn: '2026-03-01' }] })
    expect(await wholes(ars, 2026)).toEqual([
      [2, 0],
      [2, 0],
    ])
    expect(await wholes(ars, 2025)).toEqual([
      [0, 0],
      [0, 0],
    ])
    await put({ ...aRegion, sites, referents: [{ ...line, enteredOn: '2025-03-01' }] })
    expect(await wholes(ars, 2026)).toEqual([
      [2, 2],
      [2, 0],
    ])
    // The territory had nobody, but the directory of its region had begun.
    expect(await wholes(animator, 2026)).toEqual([
      [1, 1],
      [1, 0],
    ])
  })

  it('show imported figures with their source, to each as far as they follow the region, and again instead of twice', async () => {
    await put(aRegion)
    const file = (count: number) =>
      new TextEncoder().encode(`${seriesHeadings}\nSUN-ES;Littoral;31/12/2025;${count};\nSUN-ES;;31/12/2025;77;126\n`)
    const asked = (count: number) => ({ region, source: 'CRNS du 1er février 2026', bytes: file(count) })
    expect((await prepareSeries(as(operator), asked(6))).points).toHaveLength(2)
    const shown = async (actor: Actor) =>
      (await showIndicators(as(actor), { region })).imported.series.flatMap(({ source, points }) => [
        source,
        ...points.map(({ numerator, denominator }) => [numerator, denominator]),
      ])
    expect(await shown(ars)).toEqual([])
    await importSeries(as(operator), asked(6))
    await importSeries(as(operator), asked(8))
    expect(await shown(ars)).toEqual(['CRNS du 1er février 2026', [77, 126], [8, null]])
    expect(await shown(accountAs('territory', sampleStructures.tilleuls, 'Littoral'))).toEqual([
      'CRNS du 1er février 2026',
      [8, null],
    ])
    const faulty = importSeries(as(operator), {
      ...asked(1),
      bytes: new TextEncoder().encode(`${seriesHeadings}\nA;Ailleurs;hier;x;\n`),
    })
    await expect(faulty).rejects.toMatchObject({ code: 'series-file-refused' })
    const animator = accountAs('territory', sampleStructures.tilleuls, 'Littoral')
    expect(followedWords(await showIndicators(as(animator), { region }))).toEqual(['Hauts-de-France', 'Littoral'])
    expect(followedWords(await showIndicators(as(ars), { region }))).toEqual(['Hauts-de-France'])
    await expect(importSeries(as(animator), asked(1))).rejects.toMatchObject({ kind: 'not-found' })
    expect((await importSeries(as(ars), asked(6))).replaced).toHaveLength(2)
  })

  it('remove imported figures from every page at once, show the earlier ones, and tell what was removed', async () => {
    await put(aRegion)
    const lines = ['Littoral;31/12/2025;6;', ';31/12/2025;77;126', ';31/12/2024;70;120'].map((one) => `Retrait;${one}`)
    const bytes = new TextEncoder().encode([seriesHeadings, ...lines].join('\n'))
    await importSeries(as(operator), { region, source: 'CRNS', bytes })
    const day = '2025-12-31'
    const asked = { region, indicator: 'Retrait', day }
    const shown = async (actor: Actor, year = 2026) => {
      const { series, changes } = (await showIndicators(as(actor), { region, year })).imported
      const figures = series.filter(({ indicator }) => indicator === 'Retrait').flatMap(({ points }) => points)
      const told = changes.filter(({ indicator }) => indicator === 'Retrait')
      return [figures.map(({ numerator }) => numerator), told.map(({ numerator, change }) => [numerator, change])]
    }
    const animator = accountAs('territory', sampleStructures.tilleuls, 'Littoral')
    await expect(prepareRemoval(as(animator), asked)).rejects.toMatchObject({ kind: 'not-found' })
    const seen = await prepareRemoval(as(ars), asked)
    expect([seen.points.length, seen.left?.day, seen.shownUntil]).toEqual([2, '2024-12-31', undefined])
    const whole = await prepareRemoval(as(ars), { ...asked, territory: '' })
    expect([whole.points.length, whole.left?.day, whole.left?.total]).toEqual([1, day, 6])
    expect(await shown(ars)).toEqual([[77, 6], []])
    await expect(removeSeries(as(animator), { ...asked, state: seen.state })).rejects.toMatchObject({
      kind: 'not-found',
    })
    await expect(removeSeries(as(ars), { ...asked, state: '2.0' })).rejects.toMatchObject({
      code: 'series-changed-meanwhile',
    })
    expect(await removeSeries(as(ars), { ...asked, state: seen.state })).toMatchObject({ removed: 2 })
    expect(await shown(ars)).toEqual([
      [70],
      [
        [77, 'removed'],
        [6, 'removed'],
      ],
    ])
    expect(await shown(animator)).toEqual([[], [[6, 'removed']]])
    // A report of last year, printed again, says that it differs.
    expect((await shown(ars, 2025))[1]).toHaveLength(2)
    expect(await shown(ars, 2024)).toEqual([[70], []])
    await expect(removeSeries(as(ars), { ...asked, state: seen.state })).rejects.toMatchObject({
      code: 'series-not-imported',
    })
    const { kept, changes } = await openSeriesImport(as(ars), { region })
    expect(kept.filter(({ indicator }) => indicator === 'Retrait').map((one) => [one.day, one.importedBy])).toEqual([
      ['2024-12-31', 'operator'],
    ])
    expect(changes.filter(({ indicator }) => indicator === 'Retrait').map((one) => one.change)).toEqual([
      'removed',
      'removed',
    ])
  })

  it('keep what an imported figure was when another one is typed over it, and nothing for an equal one', async () => {
    await put(aRegion)
    const write = (count: number) =>
      importSeries(as(ars), {
        region,
        source: 'CRNS',
        bytes: new TextEncoder().encode(`${seriesHeadings}\nRemplacement;;31/12/2025;${count};\n`),
      })
    for (const count of [4, 4, 5]) await write(count)
    const { changes } = (await showIndicators(as(ars), { region })).imported
    expect(
      changes
        .filter(({ indicator }) => indicator === 'Remplacement')
        .map(({ numerator, change }) => [numerator, change]),
    ).toEqual([[4, 'replaced']])
  })
})

function valuesOf(rows: RegionRowsRandom, asked: Asked, key: string): number[] {
  switch (key) {
    case 'domain-floor:D2':
      return floors(rows, asked, 'de-d2')
    case 'domain-floor:D1':
      return floors(rows, asked, 'de-d1')
    case 'awareness-reached':
      return peopleReached(rows, asked)
    case 'awareness':
      return numbers(rows, asked, 'equipes-sensibilisees')
    case 'rssi-days':
      return numbers(rows, asked, 'temps-rssi-es', 'ES')
    case 'referent-hours':
      return numbers(rows, asked, 'temps-referent-esms', 'ESMS')
    default:
      return []
  }
}

function figuresOf({ figures }: RegionIndicators, silent: readonly boolean[]) {
  return figures.map(({ indicator, now, before }, place) => [keyOf(indicator), silent[place] ? 'silent' : now, before])
}

/** The rows as they were in the database at the end of a day. */
function asOf(rows: RegionRowsRandom, day: string): RegionRowsRandom {
  const past = (each: string | null) => (each !== null && each <= day ? each : null)
  return {
    sites: rows.sites.map((site) => ({ ...site, closedOn: past(site.closedOn) })),
    referents: rows.referents
      .filter(({ enteredOn }) => enteredOn <= day)
      .map((row) => ({
        ...row,
        confirmedOn: row.confirmedOn.filter((each) => each <= day),
        leftOn: past(row.leftOn),
      })),
    submissions: rows.submissions.filter(({ on }) => on <= day),
    exercises: rows.exercises
      .filter((exercise) => exercise.day.slice(0, 4) <= day.slice(0, 4))
      .map((exercise) => ({ ...exercise, retexOn: past(exercise.retexOn) })),
    actions: rows.actions.flatMap(({ site, history }) => {
      const states = history.filter(({ on }) => on <= day)
      return states.length > 0 ? [{ site, history: states }] : []
    }),
    sessions: rows.sessions.filter(({ startsOn }) => startsOn <= day),
  }
}
