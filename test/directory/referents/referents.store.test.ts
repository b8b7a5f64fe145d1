import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  confirmReferent,
  correctReferent,
  endReferent,
  importTerritories,
  listKnownReferents,
  listReferents,
  listReferentsOfRegion,
  nameReferent,
  type ReferentFunction,
  referentOn,
  saveTerritory,
} from '#directory'
import { type Actor, anyone, operator, system } from '#kernel'
import { auditRows } from '../../../src/audit/tables.ts'
import { referents } from '../../../src/directory/tables.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { aNumber } from '../finess-import/finess-lines.ts'
import {
  administrator,
  context,
  director,
  finessOf,
  importSampleRegister,
  legalEntity,
  someone,
} from '../sample-register.ts'

describe.skipIf(!storageAvailable)('the referents of a structure', () => {
  let test: TestStorage
  let territoryId = ''
  beforeAll(async () => {
    test = await openTestStorage()
    await importSampleRegister(test.storage)
    territoryId = (await saveTerritory(as(administrator), { region: '32', name: 'Aisne' })).id
    const bytes = new TextEncoder().encode(`finess;territoire\n${finessOf.laon};Aisne\n`)
    await importTerritories(as(administrator), { region: '32', bytes })
  })
  beforeEach(() =>
    test.storage.write(async (transaction) => {
      await transaction.delete(referents)
      await transaction.delete(auditRows)
    }),
  )
  afterAll(() => test?.close())

  const as = (actor: Actor, now = '2026-11-22T09:00:00Z') => ({
    ...context(test.storage, actor),
    clock: () => new Date(now),
  })
  const own = director(finessOf.laon)
  const camille = { standing: 'held' as const, name: 'Camille Roussel', mail: 'ssi@laon.example', phone: '0323000000' }
  const naming = (given = {}, actor: Actor = own, now?: string) =>
    nameReferent(as(actor, now), { finess: finessOf.laon, function: 'ssi-referent', ...camille, ...given })
  const linesOf = async (of: ReferentFunction, now?: string) => {
    const { functions } = await listReferents(as(own, now), { finess: finessOf.laon })
    return functions.find((each) => each.function === of)
  }
  const everything = () =>
    test.storage.read(async (database) => JSON.stringify(await database.select().from(referents)))

  it('are first of all functions, of which nothing is said until somebody says it', async () => {
    const { structure, functions, editable } = await listReferents(as(own), { finess: finessOf.laon })
    expect([structure.name, editable]).toEqual(['CH DE LAON', true])
    expect(functions.map((each) => [each.function, each.current, each.past])).toEqual([
      ['director', undefined, []],
      ['rssi', undefined, []],
      ['ssi-referent', undefined, []],
      ['pcra-referent', undefined, []],
    ])
  })

  it('are named with or without a person, today unless another day is said', async () => {
    await naming()
    await naming({ function: 'rssi', name: '', mail: '', phone: '', namedOn: '2025-01-31' })
    expect((await linesOf('ssi-referent'))?.current).toMatchObject({
      name: 'Camille Roussel',
      mail: 'ssi@laon.example',
      phone: '03 23 00 00 00',
      namedOn: '2026-11-22',
      confirmedOn: '2026-11-22',
      until: null,
    })
    expect((await linesOf('rssi'))?.current).toMatchObject({ standing: 'held', name: null, namedOn: '2025-01-31' })
  })

  it('may be held by another entity, or by nobody: then nothing typed of a person is kept', async () => {
    await naming({ standing: 'shared', sharedWith: ' GHT de  l’Aisne ' })
    expect((await linesOf('ssi-referent'))?.current).toMatchObject({ standing: 'shared', sharedWith: 'GHT de l’Aisne' })
    await naming({ standing: 'vacant', sharedWith: 'GHT' })
    const vacant = { standing: 'vacant', name: null, mail: null, phone: null, sharedWith: null }
    expect((await linesOf('ssi-referent'))?.current).toMatchObject(vacant)
    expect(await everything()).not.toMatch(/Roussel|laon\.example|GHT/)
  })

  it('leave their function and their dates to the history, and nothing of themselves', async () => {
    await naming({ namedOn: '2025-03-01' })
    const { named } = await naming({ name: 'Dominique Lefort', mail: '', namedOn: '2026-09-01' })
    const lines = await linesOf('ssi-referent')
    expect(lines?.current).toMatchObject({ name: 'Dominique Lefort', mail: null })
    expect(lines?.past).toMatchObject([
      {
        standing: 'held',
        namedOn: '2025-03-01',
        until: '2026-09-01',
        replacedBy: named.id,
        name: null,
        mail: null,
        phone: null,
      },
    ])
    expect(await everything()).not.toMatch(/Roussel|laon\.example/)
    await endReferent(as(own), { finess: finessOf.laon, function: 'ssi-referent' })
    const after = await linesOf('ssi-referent')
    expect(after?.current).toBeUndefined()
    expect(after?.past.map(({ until, replacedBy }) => [until, replacedBy])).toEqual([
      ['2026-11-22', null],
      ['2026-09-01', named.id],
    ])
    expect(await everything()).not.toMatch(/Lefort|03 23/)
  })

  it('named by two people at once follow one another, and one holds', async () => {
    await Promise.all([naming({ name: 'Alix' }), naming({ name: 'Sacha' }), naming({ name: 'Noa' })])
    const lines = await linesOf('ssi-referent')
    expect(lines?.past.map(({ name, until }) => [name, until])).toEqual([
      [null, '2026-11-22'],
      [null, '2026-11-22'],
    ])
    expect(['Alix', 'Sacha', 'Noa']).toContain(lines?.current?.name)
  })

  it('are corrected without making history', async () => {
    await naming({ namedOn: '2025-03-01' })
    const corrected = {
      ...camille,
      finess: finessOf.laon,
      function: 'ssi-referent' as const,
      name: 'Camille Rousselle',
    }
    await correctReferent(as(own), { ...corrected, namedOn: '2025-02-01', phone: '' })
    const lines = await linesOf('ssi-referent')
    expect(lines?.current).toMatchObject({ name: 'Camille Rousselle', phone: null, namedOn: '2025-02-01' })
    expect(lines?.past).toEqual([])
  })

  it('that follow one another within one day hold the function one at a time, on that day and ever after', async () => {
    const day = '2026-11-22'
    const holds = async (on: string) => {
      const [known] = await test.storage.read((database) =>
        listKnownReferents(database, [finessOf.laon], { days: [on], functions: ['ssi-referent'] }),
      )
      return referentOn(known?.get(finessOf.laon) ?? [], 'ssi-referent', on)?.standing
    }
    // The ids of lines are random: six times, so that no order of the rows is right by chance.
    for (const _ of Array.from({ length: 6 })) {
      await test.storage.write((transaction) => transaction.delete(referents))
      await naming()
      await naming({ name: 'Dominique Serin' })
      expect(await holds(day)).toBe('held')
      await endReferent(as(own), { finess: finessOf.laon, function: 'ssi-referent' })
      expect([await holds(day), await holds('2026-11-23')]).toEqual([undefined, undefined])
      await naming()
      await naming({ standing: 'vacant', name: '', mail: '', phone: '' })
      expect(await holds(day)).toBe('vacant')
      // Entered later, and said to hold since that day.
      await naming({ namedOn: day }, own, '2026-11-25T09:00:00Z')
      expect([await holds(day), await holds('2026-11-24'), await holds('2026-11-25')]).toEqual([
        'vacant',
        'vacant',
        'held',
      ])
    }
  })

  it('are to be confirmed once more than 365 days have passed, and not before', async () => {
    await naming({}, own, '2025-11-22T09:00:00Z')
    expect((await linesOf('ssi-referent', '2026-11-22T09:00:00Z'))?.toConfirm).toBe(false)
    expect((await linesOf('ssi-referent', '2026-11-23T09:00:00Z'))?.toConfirm).toBe(true)
    await confirmReferent(as(own, '2026-11-23T09:00:00Z'), { finess: finessOf.laon, function: 'ssi-referent' })
    expect(await linesOf('ssi-referent', '2026-11-23T09:00:00Z')).toMatchObject({
      toConfirm: false,
      current: { confirmedOn: '2026-11-23', name: 'Camille Roussel' },
    })
  })

  it('are refused with every fault at once, and the one before stays', async () => {
    await naming({ namedOn: '2026-01-01' })
    const faults = naming({
      standing: 'shared',
      name: 'x'.repeat(121),
      mail: 'a@b.example, c@d.example',
      phone: '12',
      namedOn: '2025-12-31',
    })
    await expect(faults).rejects.toMatchObject({
      kind: 'invalid',
      code: 'referent-refused',
      issues: [
        { path: 'name', code: 'referent-text-too-long' },
        { path: 'mail', code: 'referent-mail-malformed' },
        { path: 'phone', code: 'referent-phone-malformed' },
        { path: 'sharedWith', code: 'referent-shared-missing' },
        { path: 'namedOn', code: 'referent-day-before-previous' },
      ],
    })
    expect((await linesOf('ssi-referent'))?.current).toMatchObject({ name: 'Camille Roussel' })
  })

  it('appear in the log by function, never by name', async () => {
    await naming()
    await endReferent(as(own), { finess: finessOf.laon, function: 'ssi-referent' })
    const rows = await test.storage.read((database) => database.select().from(auditRows))
    expect(rows.map(({ action, subject }) => [action, subject])).toEqual([
      ['directory.name-referent', `referent:${finessOf.laon}:ssi-referent`],
      ['directory.end-referent', `referent:${finessOf.laon}:ssi-referent`],
    ])
    expect(JSON.stringify(rows)).not.toMatch(/Roussel|laon\.example/)
  })

  describe('belong to the structure', () => {
    const key = { finess: finessOf.laon, function: 'ssi-referent' as const }
    const elsewhere: readonly [string, Actor][] = [
      ['a visitor', anyone],
      ['the holder of a link', { kind: 'link', secretHash: 'a'.repeat(64) }],
      ['the operator', operator],
      ['the upkeep', system],
      ['another structure', director(finessOf.hirson, aNumber(900_002))],
      ['a structure of the same legal entity', director(finessOf.guise)],
      [
        'the college of another legal entity',
        someone('college', { legalEntityFiness: aNumber(900_002), region: '32' }),
      ],
      ['the observer of the region', someone('observer', { region: '32' })],
      ['an administrator', administrator],
      ['another region', someone('region', { region: '28' })],
      ['another territory of the region', someone('territory', { region: '32', territoryId: 'autre' })],
    ]
    const followers = (): readonly Actor[] => [
      someone('region', { region: '32' }),
      someone('territory', { region: '32', territoryId }),
    ]

    it.each(elsewhere)('and not to %s, who is answered as if it did not exist', async (_, actor) => {
      await naming()
      const missing = await listReferents(as(own), { finess: aNumber(777) }).catch((error) => error)
      expect(missing).toMatchObject({ kind: 'not-found', code: 'not-found', issues: [], values: {} })
      const attempts = [
        listReferents(as(actor), { finess: finessOf.laon }),
        naming({}, actor),
        naming({ mail: 'pas une adresse' }, actor),
        correctReferent(as(actor), { ...key, ...camille }),
        confirmReferent(as(actor), key),
        endReferent(as(actor), key),
      ]
      await Promise.all(attempts.map((attempt) => expect(attempt).rejects.toEqual(missing)))
    })

    it('and to the college of its legal entity', async () => {
      await naming({}, someone('college', { legalEntityFiness: legalEntity, region: '32' }))
      expect((await linesOf('ssi-referent'))?.current).toMatchObject({ name: 'Camille Roussel' })
    })

    it('and are read, not written, by those who follow its region or its territory', async () => {
      await naming()
      for (const actor of followers()) {
        const { functions, editable } = await listReferents(as(actor), { finess: finessOf.laon })
        expect(editable).toBe(false)
        expect(functions[2]?.current).toMatchObject({ name: 'Camille Roussel' })
        await expect(naming({}, actor)).rejects.toMatchObject({ code: 'not-found' })
      }
    })
  })

  describe('of a region', () => {
    const listed = async (actor: Actor, region = '32') => {
      const { entries } = await listReferentsOfRegion(as(actor), { region })
      return entries.map(({ structure, current }) => [structure.name, current.get('ssi-referent')?.name ?? null])
    }

    it('are seen whole by the region, and in its own territory by an animator', async () => {
      await naming()
      await naming({ finess: finessOf.caen, name: 'Alix Morel' }, director(finessOf.caen))
      expect(await listed(someone('region', { region: '32' }))).toEqual([
        ['CH DE GUISE', null],
        ['CH DE LAON', 'Camille Roussel'],
        ['CLINIQUE DE LILLE', null],
        ['EHPAD DE HIRSON', null],
      ])
      expect(await listed(someone('territory', { region: '32', territoryId }))).toEqual([
        ['CH DE LAON', 'Camille Roussel'],
      ])
      expect(await listed(someone('region', { region: '28' }), '28')).toEqual([['CH DE CAEN', 'Alix Morel']])
      expect(await listed(someone('territory', { region: '32', territoryId: 'autre' }))).toEqual([])
    })

    it.each([
      ['a visitor', anyone],
      ['a structure', own],
      ['a college', someone('college', { legalEntityFiness: legalEntity, region: '32' })],
      ['an observer', someone('observer', { region: '32' })],
      ['an administrator', administrator],
      ['the operator', operator],
      ['another region', someone('region', { region: '28' })],
    ])('are not for %s, who is answered as if the region did not exist', async (_, actor) => {
      const missing = await listReferentsOfRegion(as(actor), { region: '99' }).catch((error) => error)
      await expect(listReferentsOfRegion(as(actor), { region: '32' })).rejects.toEqual(missing)
      expect(missing).toMatchObject({ code: 'not-found' })
    })

    it('are found by territory and by the function that nobody holds', async () => {
      const region = as(someone('region', { region: '32' }))
      await naming()
      await naming({ finess: finessOf.guise, standing: 'vacant' }, director(finessOf.guise))
      await naming({ finess: finessOf.lille, standing: 'shared', sharedWith: 'GHT' }, director(finessOf.lille))
      const found = async (filter: { territory?: string; missing?: ReferentFunction }) => {
        const { entries, followed } = await listReferentsOfRegion(region, { region: '32', ...filter })
        return [followed, ...entries.map(({ structure }) => structure.name)]
      }
      expect(await found({ missing: 'ssi-referent' })).toEqual([4, 'CH DE GUISE', 'EHPAD DE HIRSON'])
      expect(await found({ territory: territoryId })).toEqual([4, 'CH DE LAON'])
      expect(await found({ territory: territoryId, missing: 'ssi-referent' })).toEqual([4])
      await expect(found({ territory: 'autre' })).rejects.toMatchObject({ kind: 'not-found' })
    })

    it('list the structures of a page with their referents, count them all, and find them by their words', async () => {
      const region = as(someone('region', { region: '32' }))
      const all = await listReferentsOfRegion(region, { region: '32' })
      const page = await listReferentsOfRegion(region, { region: '32', page: 1 })
      expect(page).toEqual(all)
      const beyond = await listReferentsOfRegion(region, { region: '32', page: 9 })
      expect([beyond.page, beyond.pages, beyond.matching]).toEqual([1, 1, 4])
      const lacking = await listReferentsOfRegion(region, { region: '32', missing: 'rssi', page: 1 })
      expect(lacking).toEqual(await listReferentsOfRegion(region, { region: '32', missing: 'rssi' }))
      for (const search of ['guise', 'CH gui', finessOf.guise]) {
        const found = await listReferentsOfRegion(region, { region: '32', search, page: 1 })
        expect([search, found.matching, found.entries[0]?.structure.name]).toEqual([search, 1, 'CH DE GUISE'])
      }
      expect((await listReferentsOfRegion(region, { region: '32', search: 'nulle part' })).matching).toBe(0)
    })

    it('list the territories that the actor sees and the lines to confirm, and add a row to the log each time', async () => {
      await naming({}, own, '2025-01-01T09:00:00Z')
      await test.storage.write((transaction) => transaction.delete(auditRows))
      const found = await listReferentsOfRegion(as(someone('region', { region: '32' })), { region: '32' })
      expect(found.territories.map(({ name }) => name)).toEqual(['Aisne'])
      const laon = found.entries.find(({ structure }) => structure.finess === finessOf.laon)
      expect([laon?.territory?.name, laon?.toConfirm]).toEqual(['Aisne', ['ssi-referent']])
      const rows = await test.storage.read((database) => database.select().from(auditRows))
      expect(rows.map(({ action, subject }) => [action, subject])).toEqual([
        ['directory.list-referents-of-region', 'region:32'],
      ])
    })
  })
})
