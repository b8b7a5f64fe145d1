import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import {
  addGroupMember,
  closeGroup,
  importGroups,
  listGroupMembers,
  listGroups,
  prepareGroups,
  saveGroup,
} from '#directory'
import { operator } from '#kernel'
import { groups } from '../../../src/directory/tables.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { contextOn } from '../../support/use-cases/context.ts'
import { aNumber } from '../finess-import/finess-lines.ts'
import { aFileOf } from '../finess-import/reading.ts'
import { administrator, context, importSampleRegister, legalEntity, others, someone } from '../sample-register.ts'

describe.skipIf(!storageAvailable)('importing groups', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await importSampleRegister(test.storage)
  })
  beforeEach(() => test.storage.write((transaction) => transaction.delete(groups)))
  afterAll(() => test?.close())

  const admin = () => context(test.storage, administrator)
  const csv = (...lines: string[]) => ({
    bytes: new TextEncoder().encode(['ght;role;finess_ej;nom', ...lines].join('\n')),
  })
  const kept = () =>
    test.storage.read(async (database) => {
      const found = await listGroups(database)
      const members = await Promise.all(found.map(({ id }) => listGroupMembers(database, id)))
      return found.map(({ name, kind }, place) => [
        name,
        kind,
        (members[place] ?? []).map(({ finess, isSupport }) => (isSupport ? `${finess}*` : finess)),
      ])
    })

  it('tells first, then makes the groups, then has nothing left to do', async () => {
    const file = csv(`GHT Aisne;support;${legalEntity};CH`, `GHT AISNE;membre;${others.hirson};EHPAD`)
    expect(await prepareGroups(admin(), file)).toMatchObject({ planned: [{ change: 'created' }], refused: [] })
    expect(await kept()).toEqual([])
    await importGroups(admin(), file)
    expect(await kept()).toEqual([['GHT Aisne', 'ght', [`${legalEntity}*`, others.hirson]]])
    expect((await importGroups(admin(), file)).planned).toMatchObject([{ change: 'unchanged' }])
  })

  it('keeps a GHT without support establishment, and says where; other groups need none', async () => {
    const file = csv(
      `GHT Aisne;membre;${legalEntity};CH`,
      `GHT AISNE;membre;${others.hirson};EHPAD`,
      `Nord;support;${others.lille};`,
    )
    const { doubts, refused } = await importGroups(admin(), file)
    expect(refused).toEqual([])
    expect(doubts).toMatchObject([
      { path: 'ligne 2', code: 'group-line-support-missing', values: { name: 'GHT Aisne' } },
    ])
    expect((await kept())[0]).toEqual(['GHT Aisne', 'ght', [legalEntity, others.hirson].sort()])
  })

  it('takes out the legal entities that the file no longer gives to a group, and leaves other groups alone', async () => {
    await importGroups(admin(), csv(`Aisne;support;${legalEntity};`, `Aisne;membre;${others.hirson};`))
    await importGroups(admin(), csv(`Nord;support;${others.lille};`))
    await importGroups(admin(), csv(`GHT Aisne;support;${others.hirson};`))
    expect(await kept()).toEqual([
      ['GHT Aisne', 'ght', [`${others.hirson}*`]],
      ['Nord', 'ght', [`${others.lille}*`]],
    ])
  })

  it('names every fault with its line, and changes nothing', async () => {
    const file = csv(
      `Aisne;support;${legalEntity};`,
      `Aisne;chef;${others.hirson};`,
      `;membre;${others.lille};`,
      `Nord;support;${aNumber(888_888)};`,
      'Nord;membre;;',
    )
    const error = await importGroups(admin(), file).catch((refused: unknown) => refused)
    expect(error).toMatchObject({ code: 'groups-lines-refused' })
    const issues = (error as { issues: { path: string; code: string }[] }).issues
    expect(issues.map(({ path, code }) => [path, code])).toEqual(
      expect.arrayContaining([
        ['ligne 3, champ role', 'group-line-role-unknown'],
        ['ligne 4, champ groupe', 'group-line-name-missing'],
        ['ligne 5, champ finess_ej', 'group-member-unknown'],
        ['ligne 6, champ finess_ej', 'group-member-missing'],
      ]),
    )
    expect(issues).toHaveLength(4)
    expect(await kept()).toEqual([])
  })

  it('refuses a legal entity in two GHT, of the file or of the register, and lets it move from one to the other', async () => {
    await expect(
      importGroups(admin(), csv(`Aisne;support;${legalEntity};`, `Nord;support;${legalEntity};`)),
    ).rejects.toMatchObject({ issues: [{ code: 'group-member-other-ght' }, { code: 'group-member-other-ght' }] })
    await importGroups(admin(), csv(`Aisne;support;${legalEntity};`, `Aisne;membre;${others.hirson};`))
    await expect(importGroups(admin(), csv(`Nord;support;${others.hirson};`))).rejects.toMatchObject({
      issues: [{ code: 'group-member-other-ght', values: { value: others.hirson, name: 'Aisne' } }],
    })
    await importGroups(admin(), csv(`Nord;support;${others.hirson};`, `Aisne;support;${legalEntity};`))
    expect(await kept()).toEqual([
      ['Aisne', 'ght', [`${legalEntity}*`]],
      ['Nord', 'ght', [`${others.hirson}*`]],
    ])
  })

  it('reads groups of any kind, and a legal entity by its SIREN', async () => {
    const bytes = new TextEncoder().encode('groupe;type;role;finess_ej\nLes Arbres;organisme;support;260200000\n')
    const plan = await importGroups(admin(), { bytes }).catch((refused: unknown) => refused)
    // Every structure of the sample has this SIREN: nothing tells which legal entity is meant.
    expect(plan).toMatchObject({ issues: [{ code: 'group-member-siren-shared' }] })
  })

  const plus = (...gcc: object[]) => {
    const pmej = [legalEntity, others.hirson].map((numFinessPm, place) => ({
      informationsGeneralesPMEJ: { pmSmsseId: 100 + place, numFinessPm },
      ege: [],
    }))
    return JSON.stringify({ generatedAt: '2026-08-13', gcc, gco: [], pmej })
  }
  const aGcc = (id: string, given: object = {}) => ({
    gccId: id,
    nomGcc: 'GHT DE L AISNE   ',
    etatObjet: 'A',
    pmejDuGcc: [
      { pmSmsseId: 100, typeRoleEntiteGroupe: 'S' },
      { pmSmsseId: 101, typeRoleEntiteGroupe: 'M' },
      { pmSmsseId: 999, typeRoleEntiteGroupe: 'M' },
    ],
    ...given,
  })

  it('reads the groups of FINESS+, compressed or not: open ones, with the members that the register holds', async () => {
    const elsewhere = aGcc('2', { pmejDuGcc: [{ pmSmsseId: 999 }] })
    const path = aFileOf(plus(aGcc('1'), elsewhere, aGcc('3', { etatObjet: 'I' })))
    const plan = await importGroups(contextOn(test.storage, operator, 'command'), { path })
    expect(plan).toMatchObject({ elsewhere: 1, refused: [], doubts: [{ code: 'group-member-unknown' }] })
    expect(await kept()).toEqual([['GHT DE L AISNE', 'ght', [`${legalEntity}*`, others.hirson]]])
    writeFileSync(path, gzipSync(plus(aGcc('1'))))
    expect((await prepareGroups(admin(), { path })).planned).toMatchObject([{ change: 'unchanged' }])
  })

  it('leaves closed a group that was closed here', async () => {
    const path = aFileOf(plus(aGcc('1')))
    await importGroups(admin(), { path })
    const [made] = await test.storage.read((database) => listGroups(database))
    await closeGroup(admin(), { id: made?.id ?? '' })
    expect(await importGroups(admin(), { path })).toMatchObject({
      planned: [],
      doubts: expect.arrayContaining([expect.objectContaining({ code: 'group-line-closed-here' })]),
    })
    expect(await kept()).toEqual([])
  })

  it('is for those who manage territories', async () => {
    await expect(importGroups(context(test.storage, someone('region', { region: '32' })), csv())).rejects.toMatchObject(
      {
        kind: 'not-found',
      },
    )
  })

  it('entered by hand follow the rules of the files', async () => {
    const { id } = await saveGroup(admin(), { kind: 'ght', name: 'GHT Oise' })
    await addGroupMember(admin(), { group: id, number: legalEntity, isSupport: true })
    await addGroupMember(admin(), { group: id, number: others.hirson, isSupport: true })
    expect(await kept()).toEqual([['GHT Oise', 'ght', [`${others.hirson}*`, legalEntity]]])
    await expect(saveGroup(admin(), { kind: 'ght', name: 'ght oise' })).rejects.toMatchObject({
      issues: [{ code: 'group-name-taken' }],
    })
    const other = await saveGroup(admin(), { kind: 'organisation', name: 'Arbres' })
    await addGroupMember(admin(), { group: other.id, number: legalEntity })
    await expect(saveGroup(admin(), { id: other.id, kind: 'ght', name: 'Arbres' })).rejects.toMatchObject({
      issues: [{ code: 'group-member-other-ght' }],
    })
    for (const [number, code] of [
      ['', 'group-member-missing'],
      ['12', 'group-member-malformed'],
      [aNumber(777_777), 'group-member-unknown'],
    ] as const) {
      await expect(addGroupMember(admin(), { group: id, number })).rejects.toMatchObject({ issues: [{ code }] })
    }
  })
})
