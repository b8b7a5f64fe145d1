import { describe, expect, it } from 'vitest'
import { inTerritoryOrder, readSeries, type SeriesPoint, seriesHeadings, seriesOf, seriesReadBy } from '#indicators'
import { readColumnedFile } from '../../src/directory/files/columned-file.ts'
import { seriesColumns, writtenSeries } from '../../src/indicators/series/series-file.ts'

const tans = ['Aisne', 'Artois', 'Hainaut', 'Littoral', 'Métropole', 'Oise', 'Somme']
const territories = tans.map((name, place) => ({ id: `t${place}`, name }))
const line = (
  where: string,
  indicateur: string,
  territoire: string,
  date: string,
  numerateur: string,
  denominateur = '',
) => ({
  where,
  broken: false as const,
  fields: { indicateur, territoire, date, numerateur, denominateur },
})
const imported = (points: readonly SeriesPoint[]) =>
  seriesOf(points.map((point) => ({ ...point, source: 'CRNS du 1er février 2022' })))

describe('imported series', () => {
  it('print the table of SUN-ES by territory: 77, and shares that add up to 100', () => {
    const counts = [12, 10, 11, 6, 15, 8, 15]
    const lines = counts.map((count, place) =>
      line(`ligne ${place + 2}`, 'SUN-ES', tans[place] ?? '', '01/02/2022', String(count)),
    )
    const { points, issues } = readSeries({ lines }, territories)
    const [series] = imported(points)
    expect(issues).toEqual([])
    expect([series?.total, series?.day, ...(series?.shares.values() ?? [])]).toEqual([
      77,
      '2022-02-01',
      16,
      13,
      14,
      8,
      20,
      10,
      19,
    ])
  })

  it('stand in the order of the territories, and tell who reads one of them neither a sum nor a share', () => {
    const point = (territory: string, numerator: number) => {
      return { indicator: 'SUN-ES', territory, day: '2022-02-01', numerator, denominator: 77, source: 'CRNS' }
    }
    const points = inTerritoryOrder([point('gone', 1), point('t5', 8), point('', 77), point('t0', 12)], territories)
    expect(points.map(({ territory }) => territory)).toEqual(['', 't0', 't5', 'gone'])
    const told = (isRead: (territory: string) => boolean) =>
      seriesReadBy(points, ({ territory }) => isRead(territory)).map(({ total, shares }) => [
        total,
        [...shares.values()],
      ])
    expect(told(() => true)).toEqual([[21, [57, 38, 5]]])
    expect(told((territory) => territory === 't5')).toEqual([[undefined, []]])
    expect(told((territory) => territory === '')).toEqual([[undefined, []]])
  })

  it.each([
    ['ESMS', [61, 113, 79, 49, 98, 40, 67], 507],
    ['statuses', [37, 31, 9], 77],
  ])('add up %s', (indicator, counts, total) => {
    const lines = counts.map((count, place) =>
      line(`ligne ${place}`, indicator, tans[place] ?? '', '2022-02-01', String(count)),
    )
    expect(imported(readSeries({ lines }, territories).points)[0]?.total).toBe(total)
  })

  it('ask which number is meant when it has two meanings, and give each number back as it was read', () => {
    const asked = readSeries({ lines: [line('ligne 2', 'Places', '', '31/12/2025', '1.200', '8.760')] }, territories)
    expect(asked.issues.map(({ code, values }) => [code, values?.value])).toEqual([
      ['answer-number-ambiguous', '1.200'],
      ['answer-number-ambiguous', '8.760'],
    ])
    const { points } = readSeries(
      { lines: [line('ligne 2', 'Part', '', '31/12/2025', '1,125', '1.234,5')] },
      territories,
    )
    const written = readColumnedFile(new TextEncoder().encode(writtenSeries(points, territories)), {
      columns: seriesColumns,
      largestBytes: 1000,
    })
    expect(readSeries(written, territories)).toEqual({ points, issues: [] })
  })

  it('find a territory under another of its names, and read a figure as people write it', () => {
    const aliases = [{ name: 'Métropole-Flandres', aliases: ['Métropole', 'TAN Lille'] }]
    const lines = [
      line('ligne 2', 'Crédits', 'TAN Lille', '31/12/2025', '2 120 000,5'),
      line('ligne 3', 'Part', '', '31/12/2025', '3', '4'),
    ]
    expect(readSeries({ lines }, territories, { aliases }).points).toEqual([
      { indicator: 'Crédits', territory: 't4', day: '2025-12-31', numerator: 2_120_000.5, denominator: null },
      { indicator: 'Part', territory: '', day: '2025-12-31', numerator: 3, denominator: 4 },
    ])
  })

  it('list every fault of a file at once, each with its line', () => {
    const lines = [
      line('ligne 2', '', 'Nulle part', '31/02/2025', '-1', '0'),
      line('ligne 3', 'A', 'Oise', '31/12/2025', '5', '4'),
      line('ligne 4', 'B', 'Oise', '31/12/2025', '1'),
      line('ligne 5', 'b', 'TAN Oise', '31/12/2025', '2'),
    ]
    const { points, issues } = readSeries({ lines }, territories)
    expect(issues.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'ligne 2 series-indicator-missing',
      'ligne 2 series-territory-unknown',
      'ligne 2 series-day-faulty',
      'ligne 2 series-numerator-faulty',
      'ligne 2 series-denominator-faulty',
      'ligne 3 series-numerator-over-denominator',
      'ligne 5 series-line-twice',
    ])
    expect(points.map(({ indicator }) => indicator)).toEqual(['B'])
  })

  it('keep the name that an indicator has, however a line writes it', () => {
    const lines = [
      line('ligne 2', 'taux d’equipement', 'Oise', '2025-12-31', '1'),
      line('ligne 3', 'Référents', 'Oise', '2025-12-31', '2'),
      line('ligne 4', 'REFERENTS', 'Somme', '2025-12-31', '3'),
      line('ligne 5', 'Part < 50 %', 'Oise', '2025-12-31', '4'),
      line('ligne 6', 'Part > 50 %', 'Oise', '2025-12-31', '5'),
    ]
    const { points, issues } = readSeries({ lines }, territories, { known: ["Taux d'équipement"] })
    expect(issues).toEqual([])
    expect(points.map(({ indicator }) => indicator)).toEqual([
      "Taux d'équipement",
      'Référents',
      'Référents',
      'Part < 50 %',
      'Part > 50 %',
    ])
  })

  it('refuse a day that has not come: its figure would be shown nowhere', () => {
    const lines = [line('ligne 2', 'A', 'Oise', '2026-02-01', '1'), line('ligne 3', 'A', 'Oise', '02/02/2026', '1')]
    expect(readSeries({ lines }, territories, { today: '2026-02-01' }).issues).toEqual([
      { path: 'ligne 3', code: 'series-day-to-come', values: { value: '02/02/2026' } },
    ])
  })

  it('say in which cell of a line a quotation mark is left open, and nothing else of that line', () => {
    const text = `${seriesHeadings}\n"A;b";"Oise;31/12/2025;1;\nB;Oise;31/12/2025;1;\n`
    const { lines } = readColumnedFile(new TextEncoder().encode(text), { columns: seriesColumns, largestBytes: 1000 })
    const { points, issues } = readSeries({ lines }, territories)
    expect(issues).toEqual([{ path: 'ligne 2', code: 'table-line-quote-open', values: { cell: 2 } }])
    expect(points.map(({ indicator }) => indicator)).toEqual(['B'])
  })

  it('show the last day of each indicator', () => {
    const lines = [line('ligne 2', 'A', 'Oise', '2024-12-31', '1'), line('ligne 3', 'A', 'Oise', '2025-12-31', '2')]
    expect(imported(readSeries({ lines }, territories).points)).toMatchObject([{ day: '2025-12-31', total: 2 }])
  })
})
