import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  exportPublished,
  joinRegions,
  listComparisons,
  openAcrossComparison,
  openRegionComparison,
  openStructureComparison,
  prepareRelease,
  publishRelease,
  resealReleases,
  takePart,
  withdrawFigures,
} from '#comparison'
import { type Actor, anyone, operator } from '#kernel'
import type { Storage, Transaction } from '#storage'
import { assessments } from '../../src/assessment/tables.ts'
import { auditRows } from '../../src/audit/tables.ts'
import {
  comparisonAreas,
  comparisonCells,
  comparisonJoined,
  comparisonOptOuts,
  comparisonReleases,
  comparisonWithdrawals,
} from '../../src/comparison/tables.ts'
import { catalogue } from '../support/data/content.ts'
import { putRegion } from '../support/data/region.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'
import { sealsInMemory } from './seals-in-memory.ts'
import { putSubmissions } from './submitted-rows.ts'

const finessOf = (index: number) => `5900${String(index).padStart(5, '0')}`
const entityOf = (index: number) => `5901${String(index).padStart(5, '0')}`
/** Nursing homes, each of its own legal entity: twenty of the Nord, and eight of Seine-Maritime. */
const homes = Array.from({ length: 28 }, (_, index) => ({
  finess: finessOf(index),
  entity: entityOf(index),
  kind: 'ESMS' as const,
  departement: index < 20 ? '59' : '76',
  territory: null,
}))
const sites = homes.slice(0, 20)
const region = '32'
const none = { finess: null, legalEntityFiness: null, territoryId: null, region }
const ars: Actor = { kind: 'account', accountId: 'ars', grants: [{ role: 'region', ...none }] }
const observer: Actor = { kind: 'account', accountId: 'observer', grants: [{ role: 'observer', ...none }] }
const elsewhere: Actor = {
  kind: 'account',
  accountId: 'elsewhere',
  grants: [{ role: 'observer', ...none, region: '28' }],
}
const director: Actor = {
  kind: 'account',
  accountId: 'director',
  grants: [{ role: 'structure', ...none, finess: finessOf(0), legalEntityFiness: entityOf(0) }],
}

describe.runIf(storageAvailable)('releases of the comparison', () => {
  let test: TestStorage
  let key = 'a key'
  const { counted, context: seals } = sealsInMemory(() => key)
  let day = '2026-11-22'
  const as = (actor: Actor) => ({
    ...contextOn(test.storage, actor),
    catalogue,
    clock: () => new Date(`${day}T09:00:00Z`),
    ...seals,
  })
  const answer = (...changes: (readonly [site: number, score: number])[]) =>
    putSubmissions(
      test.storage,
      changes.map(([site, score]) => ({ finess: finessOf(site), score, met: score >= 50 })),
    )
  const publish = async (actor = ars) => {
    const { seen } = await prepareRelease(as(actor), { area: region })
    return publishRelease(as(actor), { area: region, seen })
  }
  const shown = async (actor = ars) => {
    const { cells, isDamaged } = await openRegionComparison(as(actor), { region })
    return cells.map(({ topic, figures, asOf, why }) => ({
      code: topic.code,
      said: figures ? (figures.kind === 'ranks' ? figures.middle.from : figures.words) : '[c]',
      asOf,
      why: isDamaged && why === null ? 'damaged' : why,
    }))
  }

  beforeAll(async () => {
    test = await openTestStorage()
    await putRegion(test.storage, { sites: homes })
  })
  afterAll(() => test.close())

  const startAnew = async () => {
    key = 'a key'
    counted.clear()
    day = '2026-11-22'
    await test.storage.write(async (transaction) => {
      for (const table of [
        comparisonAreas,
        comparisonReleases,
        comparisonCells,
        comparisonWithdrawals,
        comparisonOptOuts,
        comparisonJoined,
        assessments,
        auditRows,
      ])
        await transaction.delete(table)
    })
  }
  beforeEach(async () => {
    await startAnew()
    await answer(...sites.map((_, site) => [site, site * 5] as const))
  })

  const first = [
    { code: 'D2', said: 45, asOf: '2026-11-22', why: null },
    { code: 'D2.O3.C', said: 'between', asOf: '2026-11-22', why: null },
  ]

  it('shows nothing before a release is published, and to prepare one writes nothing', async () => {
    const prepared = await prepareRelease(as(ars), { area: region })
    expect(prepared.cells.map(({ decision }) => decision.outcome)).toEqual(['shown', 'shown'])
    expect(await openRegionComparison(as(ars), { region })).toMatchObject({ release: null, cells: [] })
  })

  it('is shown once published, to the region, to an observer and to a structure with its own place', async () => {
    expect(await publish()).toEqual({ id: '32-R1', number: 1 })
    expect(await shown()).toEqual(first)
    expect(await shown(observer)).toEqual(first)
    const { comparison } = await openStructureComparison(as(director), { finess: finessOf(0) })
    expect(comparison?.cells.map(({ topic, own }) => [topic.code, own])).toEqual([
      ['D2', { place: 'below', band: { from: 0, below: 5 } }],
      ['D2.O3.C', null],
    ])
    const rows = await test.storage.read((database) => database.select().from(auditRows))
    expect(rows.map(({ action, subject }) => [action, subject])).toEqual([['comparison.publish', '32-R1']])
  })

  it('holds the figures with their date until enough is new', async () => {
    await publish()
    day = '2027-05-22'
    await answer([0, 99], [1, 99], [2, 99])
    await publish()
    expect(await shown()).toEqual(first.map((cell) => ({ ...cell, why: 'nothing-new-enough' })))
    await answer([3, 99])
    day = '2027-11-22'
    await publish()
    expect((await shown())[0]).toEqual({ code: 'D2', said: 65, asOf: '2027-11-22', why: null })
  })

  it('is refused when it would show something else than what was looked at', async () => {
    const { seen } = await prepareRelease(as(ars), { area: region })
    await answer([19, 0], [18, 0], [17, 0], [16, 0], [15, 0])
    await expect(publishRelease(as(ars), { area: region, seen })).rejects.toMatchObject({
      code: 'comparison-changed-since',
    })
    expect(await shown()).toEqual([])
  })

  it('says that the figures changed, whatever changed them, and withdraws no figure that was not published', async () => {
    const { seen } = await prepareRelease(as(ars), { area: region })
    await takePart(as(director), { finess: finessOf(0), takesPart: false })
    await expect(publishRelease(as(ars), { area: region, seen })).rejects.toMatchObject({
      code: 'comparison-changed-since',
    })
    await publish()
    await expect(withdrawFigures(as(ars), { area: region, cell: 'zz' })).rejects.toMatchObject({
      code: 'comparison-figure-unknown',
    })
  })

  it('is refused when a structure leaves, or figures are withdrawn, while it is written', async () => {
    await publish()
    await answer(...[0, 1, 2, 3, 4].map((site) => [site, 99] as const))
    for (const meanwhile of [
      () => takePart(as(director), { finess: finessOf(0), takesPart: false }),
      () => withdrawFigures(as(ars), { area: region, cell: null }),
    ]) {
      const { seen } = await prepareRelease(as(ars), { area: region })
      const late = { ...as(ars), storage: afterReading(test.storage, meanwhile) }
      await expect(publishRelease(late, { area: region, seen })).rejects.toMatchObject({
        code: 'comparison-changed-since',
      })
    }
    expect(await test.storage.read((database) => database.select().from(comparisonReleases))).toHaveLength(1)
  })

  it('is published once when two people publish at the same time', async () => {
    const { seen } = await prepareRelease(as(ars), { area: region })
    const both = await Promise.allSettled([1, 2].map(() => publishRelease(as(ars), { area: region, seen })))
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
    expect(both.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'comparison-published-already' },
    })
    expect(await test.storage.read((database) => database.select().from(comparisonReleases))).toHaveLength(1)
  })

  describe('when what is stored is not whole', () => {
    beforeEach(async () => {
      await publish()
      day = '2027-05-22'
      await answer(...[0, 1, 2, 3, 4].map((site) => [site, 99] as const))
    })

    const change = (
      statement: (transaction: Parameters<Parameters<TestStorage['storage']['write']>[0]>[0]) => unknown,
    ) => test.storage.write(async (transaction) => void (await statement(transaction)))
    const newOnes = async () =>
      (await prepareRelease(as(ars), { area: region })).cells.map(({ decision }) => decision.outcome)

    it('renews both figures while everything is there', async () => {
      expect(await newOnes()).toEqual(['renewed', 'renewed'])
    })

    it('shows nothing new of a cell whose members were changed, and holds it', async () => {
      await change((tx) => tx.update(comparisonCells).set({ members: [] }).where(eq(comparisonCells.kind, 'domain')))
      expect(await newOnes()).toEqual(['held', 'renewed'])
    })

    it('hides a cell whose figures were changed', async () => {
      const decision = { outcome: 'hidden', why: 'too-few' } as const
      await change((tx) => tx.update(comparisonCells).set({ decision }).where(eq(comparisonCells.kind, 'domain')))
      expect(await newOnes()).toEqual(['hidden', 'renewed'])
      expect((await shown()).map(({ said, why }) => [said, why])).toEqual([
        ['[c]', 'history-damaged'],
        ['between', 'damaged'],
      ])
    })

    it.each([
      ['a cell is missing', (tx) => tx.delete(comparisonCells).where(eq(comparisonCells.kind, 'domain'))],
      ['the release is missing', (tx) => tx.delete(comparisonReleases)],
      ['the release and its count are missing', (tx) => tx.delete(comparisonAreas)],
      ['a release is half written', (tx) => tx.insert(comparisonReleases).values(halfRelease)],
    ] as [string, Parameters<typeof change>[0]][])('publishes nothing when %s, and says why', async (_, statement) => {
      await change(statement)
      for (const outcome of await newOnes()) expect(['held', 'hidden']).toContain(outcome)
      const { seen, isDamaged } = await prepareRelease(as(ars), { area: region })
      expect(isDamaged).toBe(true)
      await expect(publishRelease(as(ars), { area: region, seen })).rejects.toMatchObject({
        code: 'comparison-history-damaged',
      })
      expect((await openRegionComparison(as(ars), { region })).isDamaged).toBe(true)
    })

    it('publishes nothing on a database that was restored from before the latest release', async () => {
      counted.set(region, { published: 2, withdrawn: 0 })
      expect(await newOnes()).toEqual(['held', 'held'])
      expect((await openRegionComparison(as(ars), { region })).isDamaged).toBe(true)
    })

    it('shows what it can verify beside a half written release', async () => {
      await change((tx) => tx.insert(comparisonReleases).values(halfRelease))
      expect((await shown()).map(({ said }) => said)).toEqual([45, 'between'])
    })

    it('trusts nothing after the key was lost, until the operator seals the releases again', async () => {
      key = 'another key'
      expect(await shown()).toEqual([])
      await expect(resealReleases(as(ars), { area: region })).rejects.toMatchObject({ kind: 'not-found' })
      await resealReleases(as(operator), { area: region })
      expect(await newOnes()).toEqual(['renewed', 'renewed'])
      expect((await shown()).map(({ said, why }) => [said, why])).toEqual([
        [45, null],
        ['between', null],
      ])
    })
  })

  it('hides more when it is withdrawn, keeps what was published, and shows again only what is new', async () => {
    await publish()
    const [cell] = (await openRegionComparison(as(ars), { region })).cells
    await withdrawFigures(as(ars), { area: region, cell: cell?.key ?? null })
    expect((await shown()).map(({ said, why }) => [said, why])).toEqual([
      ['[c]', 'withdrawn'],
      ['between', null],
    ])
    const hidden = { outcome: 'hidden', why: 'nothing-new-enough' }
    expect((await prepareRelease(as(ars), { area: region })).cells[0]?.decision).toEqual(hidden)
    await answer([0, 99])
    expect((await prepareRelease(as(ars), { area: region })).cells[0]?.decision).toEqual(hidden)
    const { file } = await exportPublished(as(operator), { release: '32-R1' })
    expect(file.releases[0]?.cells[0]).toMatchObject({ stat: 'omed', lo: 45, hi: 50, n: 20 })
  })

  describe('after figures were withdrawn', () => {
    const inDatabase = (statement: (transaction: Transaction) => unknown) =>
      test.storage.write(async (transaction) => void (await statement(transaction)))
    beforeEach(async () => {
      await publish()
      const [cell] = (await openRegionComparison(as(ars), { region })).cells
      await withdrawFigures(as(ars), { area: region, cell: cell?.key ?? null })
    })

    it.each([
      ['disappears', (tx: Transaction) => tx.delete(comparisonWithdrawals)],
      ['is turned to an earlier release', (tx: Transaction) => tx.update(comparisonWithdrawals).set({ number: 0 })],
      ['is turned to another figure', (tx: Transaction) => tx.update(comparisonWithdrawals).set({ cell: 'ESMS q' })],
      [
        'disappears with the count',
        async (tx: Transaction) => {
          await tx.delete(comparisonWithdrawals)
          await tx.update(comparisonAreas).set({ withdrawn: 0 })
        },
      ],
    ])('shows no figure at all, and publishes none, when a withdrawal %s', async (_, statement) => {
      await inDatabase(statement)
      expect((await shown()).map(({ said, why }) => [said, why])).toEqual([
        ['[c]', 'history-damaged'],
        ['[c]', 'history-damaged'],
      ])
      await answer(...[0, 1, 2, 3, 4].map((site) => [site, 99] as const))
      const { cells, seen } = await prepareRelease(as(ars), { area: region })
      expect(cells.map(({ decision }) => decision.outcome)).toEqual(['hidden', 'hidden'])
      await expect(publishRelease(as(ars), { area: region, seen })).rejects.toMatchObject({
        code: 'comparison-history-damaged',
      })
    })

    it('hides a withdrawn figure on a database that was restored from before the withdrawal', async () => {
      const copied = await test.storage.read((database) => database.select().from(comparisonAreas))
      await withdrawFigures(as(ars), { area: region, cell: null })
      await inDatabase(async (tx) => {
        await tx.delete(comparisonWithdrawals).where(eq(comparisonWithdrawals.place, 2))
        await tx.update(comparisonAreas).set(copied[0] ?? {})
      })
      expect((await shown()).map(({ said }) => said)).toEqual(['[c]', '[c]'])
    })

    it('is sealed again by the operator with the releases, as it is stored', async () => {
      key = 'another key'
      await resealReleases(as(operator), { area: region })
      expect((await shown()).map(({ said, why }) => [said, why])).toEqual([
        ['[c]', 'withdrawn'],
        ['between', null],
      ])
    })

    it('goes on publishing what is new', async () => {
      await answer(...[0, 1, 2, 3, 4].map((site) => [site, 99] as const))
      await publish()
      expect((await shown()).map(({ said }) => said)).toEqual([70, 'many'])
    })

    it('withdraws more without vouching for an area that somebody changed', async () => {
      await inDatabase((tx) => tx.update(comparisonAreas).set({ cohorts: { ES: 'sizes', ESMS: 'sizes' } }))
      await withdrawFigures(as(ars), { area: region, cell: null })
      expect(await openRegionComparison(as(ars), { region })).toMatchObject({ isDamaged: true })
    })
  })

  it('counts a structure that left until the next renewal, and shows it nothing', async () => {
    await publish()
    await takePart(as(director), { finess: finessOf(0), takesPart: false })
    expect(await openStructureComparison(as(director), { finess: finessOf(0) })).toMatchObject({
      comparison: null,
      optedOutSince: expect.any(Date),
    })
    expect(await openRegionComparison(as(director), { region })).toMatchObject({ hasLeft: true, cells: [] })
    expect(await shown(observer)).toEqual(first)
    const held = await prepareRelease(as(ars), { area: region })
    expect(held.cells[0]?.decision).toMatchObject({ outcome: 'held', figures: { n: 20 } })
    await answer(...[1, 2, 3, 4].map((site) => [site, 99] as const))
    const renewed = await prepareRelease(as(ars), { area: region })
    expect(renewed.cells[0]?.decision).toMatchObject({ outcome: 'renewed', figures: { n: 19 } })
    await takePart(as(director), { finess: finessOf(0), takesPart: true })
    expect((await openStructureComparison(as(director), { finess: finessOf(0) })).comparison).not.toBeNull()
  })

  it('compares regions with one another in place of each, chosen before the first release', async () => {
    await joinRegions(as(ars), { region })
    await expect(prepareRelease(as(ars), { area: region })).rejects.toMatchObject({ code: 'comparison-joined-already' })
    await expect(prepareRelease(as(ars), { area: 'FR' })).rejects.toMatchObject({ kind: 'not-found' })
    const { seen } = await prepareRelease(as(operator), { area: 'FR' })
    expect(await publishRelease(as(operator), { area: 'FR', seen })).toEqual({ id: 'FR-R1', number: 1 })
    expect(await openRegionComparison(as(observer), { region })).toMatchObject({
      isAcross: true,
      canPublish: false,
      release: { number: 1 },
    })
  })

  describe('when regions are compared with one another', () => {
    const across = async () => {
      const { seen } = await prepareRelease(as(operator), { area: 'FR' })
      return publishRelease(as(operator), { area: 'FR', seen })
    }
    beforeEach(async () => {
      await joinRegions(as(ars), { region })
      await across()
    })

    it('shows the same figures to observers of a region that joined, and to nobody else', async () => {
      const { comparison } = await openAcrossComparison(as(observer), {})
      expect(comparison).toMatchObject({ regions: [{ code: region }], release: { number: 1 } })
      expect(comparison?.cells).toEqual((await openRegionComparison(as(observer), { region })).cells)
      expect(await openAcrossComparison(as(elsewhere), {})).toEqual({ comparison: null })
      await expect(openAcrossComparison(as(director), {})).rejects.toMatchObject({ kind: 'not-found' })
      expect(await listComparisons(as(observer), {})).toMatchObject({ isAcross: true })
      expect(await listComparisons(as(elsewhere), {})).toMatchObject({ isAcross: false })
    })

    it('counts the structures of all regions in one cohort, and those of a region that joins later as new', async () => {
      await answer(...[20, 21, 22, 23, 24, 25, 26, 27].map((site) => [site, site < 24 ? 10 : 99] as const))
      await joinRegions(as(operator), { region: '28' })
      await across()
      const { comparison } = await openAcrossComparison(as(elsewhere), {})
      expect(comparison?.cells.map(({ cohort, figures }) => [cohort, figures?.n])).toEqual([
        ['ESMS/single', 28],
        ['ESMS/single', 28],
      ])
      expect((await openRegionComparison(as(observer), { region })).cells).toEqual(comparison?.cells)
      const { file } = await exportPublished(as(operator), { release: 'FR-R2' })
      expect(Object.keys(file.organisations)).toHaveLength(28)
    })

    it('publishes nothing of the region beside them, whatever becomes of its choice', async () => {
      await test.storage.write(async (transaction) => void (await transaction.delete(comparisonJoined)))
      const { seen, isDamaged, cells } = await prepareRelease(as(ars), { area: region })
      expect([isDamaged, ...cells.map(({ decision }) => decision.outcome)]).toEqual([true, 'hidden', 'hidden'])
      await expect(publishRelease(as(ars), { area: region, seen })).rejects.toMatchObject({
        code: 'comparison-history-damaged',
      })
    })

    it('publishes nothing of the region on a database restored from before the regions joined', async () => {
      await test.storage.write(async (transaction) => {
        for (const table of [comparisonJoined, comparisonAreas, comparisonReleases, comparisonCells])
          await transaction.delete(table)
      })
      expect((await prepareRelease(as(ars), { area: region })).isDamaged).toBe(true)
      await resealReleases(as(operator), { area: 'FR' })
      expect((await prepareRelease(as(ars), { area: region })).isDamaged).toBe(false)
    })

    it('publishes nothing across regions when one of them published by itself', async () => {
      await test.storage.write(async (transaction) => {
        for (const table of [comparisonJoined, comparisonAreas, comparisonReleases, comparisonCells])
          await transaction.delete(table)
      })
      counted.clear()
      await publish()
      await test.storage.write(
        async (transaction) =>
          void (await transaction.insert(comparisonJoined).values({ region, joinedAt: new Date(0) })),
      )
      await expect(across()).rejects.toMatchObject({ code: 'comparison-history-damaged' })
    })

    it('withdraws figures by command alone: no region speaks for the others', async () => {
      await expect(withdrawFigures(as(ars), { area: 'FR', cell: null })).rejects.toMatchObject({ kind: 'not-found' })
      await withdrawFigures(as(operator), { area: 'FR', cell: null })
      expect((await shown()).map(({ said, why }) => [said, why])).toEqual([
        ['[c]', 'withdrawn'],
        ['[c]', 'withdrawn'],
      ])
    })
  })

  it('is exported by the region and the operator alone: the file names who took part', async () => {
    await publish()
    const release = '32-R1'
    for (const actor of [ars, operator])
      expect((await exportPublished(as(actor), { release })).file.format).toBe('cap-care-published/1')
    for (const actor of [observer, director, anyone])
      await expect(exportPublished(as(actor), { release })).rejects.toMatchObject({ kind: 'not-found' })
  })

  it('is not exported when somebody changed who took part', async () => {
    await publish()
    await test.storage.write(
      async (transaction) => void (await transaction.update(comparisonCells).set({ submissions: {} })),
    )
    await expect(exportPublished(as(operator), { release: '32-R1' })).rejects.toMatchObject({
      code: 'comparison-history-damaged',
    })
  })

  it('stays in its region once it was published there', async () => {
    await publish()
    await expect(joinRegions(as(ars), { region })).rejects.toMatchObject({ code: 'comparison-joining-late' })
  })

  it('says the same, byte for byte, to everybody, whatever score of its band each structure had', async () => {
    const said: string[] = []
    for (const within of [() => 0, () => 4, (site: number) => (site * 3) % 5]) {
      await startAnew()
      await answer(...sites.map((_, site) => [site, site * 5 + within(site)] as const))
      await publish()
      day = '2027-05-22'
      await answer(...[0, 1, 2, 3, 4].map((site) => [site, 90 + within(site)] as const))
      const { cells: renewed } = await prepareRelease(as(ars), { area: region })
      await publish()
      day = '2027-11-22'
      await answer([6, 10 + within(6)])
      const { cells, seen } = await prepareRelease(as(ars), { area: region })
      const pages = [
        await openRegionComparison(as(observer), { region }),
        (await openStructureComparison(as(director), { finess: finessOf(0) })).comparison,
      ]
      const { file } = await exportPublished(as(operator), { release: '32-R2' })
      said.push(JSON.stringify([file, pages, renewed, cells, seen]))
    }
    expect(new Set(said).size).toBe(1)
    expect(said[0]).toContain('"held"')
    expect(said[0]).toContain('"renewed"')
  })

  it('keeps bands and no score', async () => {
    await answer([0, 3])
    await publish()
    const where = and(eq(comparisonCells.kind, 'domain'), eq(comparisonCells.number, 1))
    const [cell] = await test.storage.read((database) => database.select().from(comparisonCells).where(where))
    expect(cell?.members?.every(({ value }) => Number(value) % 5 === 0)).toBe(true)
    expect(cell?.submissions[finessOf(0)]).toBe(2)
  })
})

const halfRelease = {
  area: region,
  number: 2,
  day: '2027-05-22',
  publishedAt: new Date('2027-05-22T09:00:00Z'),
  rulesVersion: 1,
  cells: 2,
  seal: '',
}

/** A database in which something happens between the reading of a release and its writing. */
function afterReading(storage: Storage, meanwhile: () => Promise<unknown>): Storage {
  return {
    ...storage,
    read: async (work) => {
      const result = await storage.read(work)
      await meanwhile()
      return result
    },
  }
}
