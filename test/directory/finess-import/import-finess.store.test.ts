import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type ImportReport, importFiness } from '#directory'
import { type Actor, anyone, type Context, operator } from '#kernel'
import { auditRows } from '../../../src/audit/tables.ts'
import { findStructure } from '../../../src/directory/register/store.ts'
import { legalEntities, structures } from '../../../src/directory/tables.ts'
import { findHolder } from '../../../src/identity/accounts/store-grants.ts'
import { reachKeeper } from '../../../src/identity/notices/reach-keeper.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { auditOn } from '../../support/use-cases/audit.ts'
import { aFile, aLine, aNumber, anEge, aPlusFile, type ClassicLine } from './finess-lines.ts'
import { aFileOf } from './reading.ts'

describe.skipIf(!storageAvailable)('importing a FINESS file', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
  })
  beforeEach(() =>
    test.storage.write(async (transaction) => {
      await transaction.delete(structures)
      await transaction.delete(legalEntities)
      await transaction.delete(auditRows)
    }),
  )
  afterAll(() => test?.close())

  const contextOf = (actor: Actor = operator): Context => ({
    actor,
    door: 'command',
    storage: test.storage,
    clock: () => new Date('2026-11-22T10:00:00Z'),
    ...auditOn(test.storage),
    findHolder,
    reach: reachKeeper(false),
  })
  const importing = (
    content: string,
    options: { region?: string; acceptClosures?: boolean; acceptOlder?: boolean } = {},
    actor?: Actor,
  ): Promise<ImportReport> => importFiness(contextOf(actor), { path: aFileOf(content), ...options })
  const dated = (date: string) => `finess;etalab;111;${date}`
  const numbered = (count: number, given: ClassicLine = {}) =>
    Array.from({ length: count }, (_, index) => aLine({ nofinesset: aNumber(index + 1), ...given }))
  const find = (finess: string) => test.storage.read((database) => findStructure(database, finess))
  const everything = () =>
    test.storage.read(async (database) => ({
      structures: await database.select().from(structures).orderBy(structures.finess),
      entities: await database.select().from(legalEntities).orderBy(legalEntities.finess),
      audit: await database.select({ action: auditRows.action, subject: auditRows.subject }).from(auditRows),
    }))

  it('creates what it keeps, with its source and the date of the data', async () => {
    const report = await importing(aFile([aLine(), aLine({ nofinesset: aNumber(2), categetab: '620' })]))
    expect(report).toMatchObject({ dataDate: '2026-05-12', dataDateGiven: true, legalEntities: 1 })
    expect(report.changes).toMatchObject({ created: 1, changed: 0, closed: 0, reopened: 0, unchanged: 0 })
    expect(await find(aNumber(1))).toMatchObject({
      name: 'CH DE MONTFLEURY',
      closedOn: null,
      source: 'finess-classic',
      dataDate: '2026-05-12',
    })
    const actions = (await everything()).audit.map(({ action, subject }) => `${action} ${subject}`)
    expect(actions.sort()).toEqual([
      'directory.begin-finess-import finess:2026-05-12',
      'directory.import-finess finess:2026-05-12',
    ])
  })

  it('twice changes nothing the second time', async () => {
    const content = aFile(numbered(1_200))
    await importing(content)
    const before = await everything()
    const report = await importing(content)
    expect(report.changes).toMatchObject({ created: 0, changed: 0, closed: 0, reopened: 0, unchanged: 1_200 })
    expect((await everything()).structures).toEqual(before.structures)
  })

  it('dates anew what a later file tells without a change, and leaves the rest of it', async () => {
    await importing(aFile(numbered(3)))
    const before = await everything()
    const report = await importing(aFile(numbered(3), dated('2026-06-12')))
    expect(report.changes).toMatchObject({ created: 0, changed: 0, closed: 0, reopened: 0, unchanged: 3 })
    const dates = before.structures.map((structure) => ({ ...structure, dataDate: '2026-06-12' }))
    expect((await everything()).structures).toEqual(dates)
  })

  it('follows a structure that is changed, that leaves and that comes back', async () => {
    await importing(aFile(numbered(3)))
    const second = [aLine({ rs: 'CHU DE MONTFLEURY' }), aLine({ nofinesset: aNumber(2) })]
    const report = await importing(aFile(second, dated('2026-06-01')))
    expect(report.changes).toMatchObject({ created: 0, changed: 1, closed: 1, reopened: 0, unchanged: 1 })
    expect(await find(aNumber(1))).toMatchObject({ name: 'CHU DE MONTFLEURY' })
    expect(await find(aNumber(2))).toMatchObject({ dataDate: '2026-06-01' })
    expect(await find(aNumber(3))).toMatchObject({ closedOn: '2026-06-01', dataDate: '2026-05-12' })

    const third = await importing(aFile(numbered(3), dated('2026-07-01')))
    expect(third.changes).toMatchObject({ changed: 1, closed: 0, reopened: 1, unchanged: 1 })
    expect(await find(aNumber(3))).toMatchObject({ closedOn: null, dataDate: '2026-07-01' })
  })

  it('of one region neither writes nor closes anything elsewhere', async () => {
    const [here, there] = [aLine(), aLine({ nofinesset: aNumber('14000001'), departement: '14', commune: '118' })]
    await importing(aFile([here, there]))
    const report = await importing(
      aFile([
        { ...here, rs: 'CHU' },
        { ...there, rs: 'CHU' },
      ]),
      { region: '32' },
    )
    expect(report.changes).toMatchObject({ changed: 1, closed: 0 })
    expect(await find(aNumber('14000001'))).toMatchObject({ name: 'CH DE MONTFLEURY', closedOn: null })
    await importing(aFile([{ ...here, nofinesset: aNumber(5) }]), { region: '32', acceptClosures: true })
    expect(await find(aNumber(1))).toMatchObject({ closedOn: '2026-05-12' })
    expect(await find(aNumber('14000001'))).toMatchObject({ closedOn: null })
  })

  it('that would close more than a tenth is refused, unless it is accepted', async () => {
    await importing(aFile(numbered(200)))
    const before = await everything()
    const partial = aFile(numbered(179), dated('2026-06-01'))
    await expect(importing(partial)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'finess-too-many-closures',
      values: { closures: 21, open: 200 },
    })
    expect(await everything()).toEqual(before)
    expect((await importing(partial, { acceptClosures: true })).changes).toMatchObject({ closed: 21, unchanged: 179 })
  })

  it.each([
    [1, 1],
    [2, 2],
    [12, 12],
    [12, 6],
  ])('that would close, of %s structures, %s is refused however small the register', async (open, closures) => {
    await importing(aFile(numbered(open)))
    const before = await everything()
    const others = [...numbered(open - closures), aLine({ nofinesset: aNumber(900) })]
    await expect(importing(aFile(others, dated('2026-06-01')))).rejects.toMatchObject({
      code: 'finess-too-many-closures',
      values: { closures, open },
    })
    expect(await everything()).toEqual(before)
  })

  it('that would close every structure of one département is refused in a large register, and names what would close', async () => {
    const north = [1, 2].map((number) =>
      aLine({ nofinesset: aNumber(`5900000${number}`), departement: '59', commune: '350', rs: `EHPAD ${number}` }),
    )
    await importing(aFile([...numbered(200), ...north]))
    const before = await everything()
    await expect(importing(aFile(numbered(200), dated('2026-06-01')))).rejects.toMatchObject({
      code: 'finess-too-many-closures',
      values: { closures: 2, open: 202, names: `EHPAD 1 (${aNumber('59000001')}), EHPAD 2 (${aNumber('59000002')})` },
    })
    expect(await everything()).toEqual(before)
    const one = await importing(aFile([...numbered(200), ...north.slice(0, 1)], dated('2026-06-01')))
    expect(one.changes.closed).toBe(1)
  })

  it('that closes one of a few structures is not refused', async () => {
    await importing(aFile(numbered(3)))
    expect((await importing(aFile(numbered(2)))).changes.closed).toBe(1)
  })

  it('that closes a tenth, or twenty, is not refused', async () => {
    await importing(aFile(numbered(200)))
    expect((await importing(aFile(numbered(180)))).changes.closed).toBe(20)
    expect((await importing(aFile(numbered(160)))).changes.closed).toBe(20)
  })

  it('never closes a structure whose line was refused', async () => {
    await importing(aFile(numbered(3)))
    const lines = [aLine(), aLine({ nofinesset: aNumber(2), departement: '' })]
    const report = await importing(aFile(lines))
    expect(report.counts.refused).toBe(1)
    expect(report.changes).toMatchObject({ closed: 1, unchanged: 1, closuresSuspended: false })
    expect(await find(aNumber(2))).toMatchObject({ closedOn: null })
  })

  it('closes nothing when a refused line could be that of any structure', async () => {
    await importing(aFile(numbered(3)))
    const report = await importing(aFile([aLine(), aLine({ nofinesset: aNumber(2).slice(1) })]))
    expect(report.changes).toMatchObject({ closed: 0, closuresSuspended: true })
    expect(await find(aNumber(3))).toMatchObject({ closedOn: null })
  })

  it('writes nothing at all of a file that is cut', async () => {
    await importing(aFile(numbered(2)))
    const before = await everything()
    const cut = aFile(numbered(40, { rs: 'CHU' })).slice(0, -100)
    await expect(importing(cut)).rejects.toMatchObject({ code: 'finess-file-cut' })
    expect(await everything()).toEqual(before)
  })

  it.each([
    ['finess-nothing-kept', aFile(numbered(3, { nofinesset: '20000014' })), {}],
    ['finess-nothing-kept', aFile(numbered(3, { categetab: '620' })), {}],
    ['finess-no-establishment', aFile([]), {}],
    ['finess-region-absent', aFile(numbered(3)), { region: '28' }],
    ['finess-region-unknown', aFile(numbered(3)), { region: '99' }],
  ])('is refused with %s when nothing is to be kept', async (code, content, options) => {
    await expect(importing(content, options)).rejects.toMatchObject({ code })
    expect((await everything()).audit).toEqual([])
  })

  it('takes the names of legal entities from FINESS+, and the classic file takes none away', async () => {
    await importing(JSON.stringify(aPlusFile([anEge()])))
    const named = [
      {
        finess: aNumber(900_001),
        name: 'CENTRE HOSPITALIER MONTFLEURY',
        searchText: ' centre hospitalier montfleury',
      },
    ]
    expect((await everything()).entities).toEqual(named)
    const report = await importing(aFile([aLine()], dated('2026-10-01')))
    expect(report.changes).toMatchObject({ unchanged: 1 })
    expect((await everything()).entities).toEqual(named)
    expect(await find(aNumber(1))).toMatchObject({ source: 'finess-classic' })
  })

  it('dates the data of the day when the file gives no date, and says so', async () => {
    const report = await importing(aFile([aLine()], 'finess;etalab;111;'))
    expect(report).toMatchObject({ dataDate: '2026-11-22', dataDateGiven: false })
  })

  it('of data older than the register is refused with both dates, unless it is accepted', async () => {
    await importing(aFile([aLine()]))
    const before = await everything()
    const older = aFile([aLine()], dated('2022-12-31'))
    await expect(importing(older)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'finess-older-file',
      values: { file: '2022-12-31', register: '2026-05-12' },
    })
    expect(await everything()).toEqual(before)
    const report = await importing(older, { acceptOlder: true })
    expect(report.changes.newerInRegister).toBe('2026-05-12')
  })

  describe('that is cut in the middle', () => {
    const closesItsStorage = 'the command was stopped'
    /** Refuses every write after the first ones, as when the command is stopped. */
    const cutAfter = (writes: number): Context => {
      let left = writes
      const write: Context['storage']['write'] = (work) => {
        left -= 1
        return left < 0 ? Promise.reject(new Error(closesItsStorage)) : test.storage.write(work)
      }
      return { ...contextOf(), storage: { ...test.storage, write } }
    }
    const later = aFile(numbered(1_200, { rs: 'CHU DE MONTFLEURY' }), dated('2026-06-12'))

    it('leaves the register under its earlier date, and is completed by the file itself', async () => {
      await importing(aFile(numbered(1_199)))
      await expect(importFiness(cutAfter(2), { path: aFileOf(later) })).rejects.toThrow(closesItsStorage)
      const cut = await everything()
      expect(new Set(cut.structures.map(({ dataDate }) => dataDate))).toEqual(new Set(['2026-05-12']))
      expect(cut.structures.filter(({ name }) => name === 'CHU DE MONTFLEURY')).toHaveLength(1_000)
      const { changes } = await importing(later)
      expect(changes).toMatchObject({ created: 1, changed: 199, unchanged: 1_000 })
      const whole = (await everything()).structures
      expect(whole.map(({ name, dataDate }) => [name, dataDate])).toEqual(
        whole.map(() => ['CHU DE MONTFLEURY', '2026-06-12']),
      )
    })

    it('gives a new structure the date of the register, until the whole file is there', async () => {
      await importing(aFile(numbered(2)))
      const added = aFile(numbered(3), dated('2026-06-12'))
      await expect(importFiness(cutAfter(1), { path: aFileOf(added) })).rejects.toThrow(closesItsStorage)
      expect(await find(aNumber(3))).toMatchObject({ dataDate: '2026-05-12' })
      await importing(added)
      expect(await find(aNumber(3))).toMatchObject({ dataDate: '2026-06-12' })
    })
  })

  it('lets a save in between two batches', async () => {
    await importing(aFile(numbered(1_200)))
    const order: string[] = []
    const write: Context['storage']['write'] = async (work) => {
      const result = await test.storage.write(work)
      order.push('batch')
      return result
    }
    const path = aFileOf(aFile(numbered(1_200, { rs: 'CHU' }), dated('2026-06-12')))
    let isOver = false
    const save = async () => {
      while (!isOver) {
        await test.storage.write(async () => void order.push('save'))
        await new Promise((resolve) => setTimeout(resolve, 5))
      }
    }
    const saving = save()
    await importFiness({ ...contextOf(), storage: { ...test.storage, write } }, { path })
    isOver = true
    await saving
    expect(order.join(' ')).toMatch(/batch( save)+ batch( save)+ batch/)
  })

  it('is refused at its end when another import dated the register meanwhile', async () => {
    await importing(aFile(numbered(3)))
    let left = 1
    const write: Context['storage']['write'] = async (work) => {
      const result = await test.storage.write(work)
      left -= 1
      if (left === 0) await importing(aFile(numbered(3), dated('2026-07-01')))
      return result
    }
    const path = aFileOf(aFile(numbered(3, { rs: 'CHU' }), dated('2026-06-12')))
    const refused = importFiness({ ...contextOf(), storage: { ...test.storage, write } }, { path })
    await expect(refused).rejects.toMatchObject({ kind: 'conflict', code: 'finess-other-import' })
    expect(await find(aNumber(1))).toMatchObject({ name: 'CH DE MONTFLEURY', dataDate: '2026-07-01' })
  })

  it('belongs to the operator of the server alone', async () => {
    await expect(importing(aFile([aLine()]), {}, anyone)).rejects.toMatchObject({ kind: 'not-found' })
    expect((await everything()).structures).toEqual([])
  })

  it('keeps no street in any column', async () => {
    await importing(aFile([aLine({ categetab: '462' })]))
    const [row] = await test.storage.read((database) =>
      database
        .select()
        .from(structures)
        .where(eq(structures.finess, aNumber(1))),
    )
    expect(JSON.stringify(row).toUpperCase()).not.toContain('LILAS')
  })
})
