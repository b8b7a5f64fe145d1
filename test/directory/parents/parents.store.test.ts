import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addGroupMember, closeGroup, listReferentsOfRegion, saveGroup, searchStructures } from '#directory'
import { anyone } from '#kernel'
import { searchTextOfName } from '../../../src/directory/register/search-text.ts'
import { legalEntities, structures } from '../../../src/directory/tables.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import {
  administrator,
  context,
  finessOf,
  importSampleRegister,
  legalEntity,
  others,
  someone,
} from '../sample-register.ts'

describe.skipIf(!storageAvailable)('a search of structures', () => {
  let test: TestStorage
  let group: string

  beforeAll(async () => {
    test = await openTestStorage()
    await importSampleRegister(test.storage)
    await test.storage.write(async (tx) => {
      for (const [finess, name] of [
        [legalEntity, 'Établissements publics du Laonnois'],
        [others.caen, 'Fondation de Caen et du Laonnois'],
      ] as const)
        await tx
          .update(legalEntities)
          .set({ name, searchText: searchTextOfName(name) })
          .where(eq(legalEntities.finess, finess))
      await tx.update(structures).set({ siret: '77567227200011' }).where(eq(structures.finess, finessOf.lille))
    })
    const admin = context(test.storage, administrator)
    group = (await saveGroup(admin, { kind: 'ght', name: 'GHT Thiérache' })).id
    await addGroupMember(admin, { group, number: others.hirson, isSupport: true })
    await addGroupMember(admin, { group, number: legalEntity, isSupport: false })
  })
  afterAll(() => test?.close())

  const search = (text: string, actor = administrator) => searchStructures(context(test.storage, actor), { text })
  const parents = async (text: string, actor = administrator) =>
    (await search(text, actor)).parents.map(({ name, id, structures }) => [name ?? id, structures])

  it.each([
    ['publics laonnois', [['Établissements publics du Laonnois', 2]]],
    [
      'laonnois',
      [
        ['Établissements publics du Laonnois', 2],
        ['Fondation de Caen et du Laonnois', 1],
      ],
    ],
    ['fond', [['Fondation de Caen et du Laonnois', 1]]],
    [legalEntity, [['Établissements publics du Laonnois', 2]]],
    ['775 672 272', [[others.lille, 1]]],
    ['thierache', [['GHT Thiérache', 3]]],
    ['introuvable', []],
  ])('finds legal entities and groups by name, FINESS number and SIREN: %j', async (text, expected) => {
    expect(await parents(text)).toEqual(expected)
  })

  it('lists the structures of a legal entity by its number or its SIREN, those of a group by its id', async () => {
    const names = async (wanted: { text: string; group?: string }) =>
      (await searchStructures(context(test.storage, administrator), wanted)).structures.map(({ name }) => name)
    expect(await names({ text: legalEntity })).toEqual(['CH DE GUISE', 'CH DE LAON'])
    expect(await names({ text: '775672272' })).toEqual(['CLINIQUE DE LILLE'])
    expect(await names({ text: '', group })).toEqual(['CH DE GUISE', 'CH DE LAON', 'EHPAD DE HIRSON'])
  })

  it('names groups to those who manage them, since an operator may enter a group that nothing publishes', async () => {
    expect(await parents('thierache', anyone)).toEqual([])
    expect(await parents('laonnois', anyone)).toHaveLength(2)
    const found = await searchStructures(context(test.storage, anyone), { text: '', group })
    expect(found.structures).toEqual([])
  })

  it('leads the directory of a region to the structures of its own that a legal entity or group runs', async () => {
    const ars = context(test.storage, someone('region', { region: '32' }))
    const found = await listReferentsOfRegion(ars, { region: '32', search: 'laonnois' })
    expect(found.parents.map(({ id, structures }) => [id, structures])).toEqual([[legalEntity, 2]])
    const of = async (parent: string) =>
      (await listReferentsOfRegion(ars, { region: '32', parent })).entries.map(({ structure }) => structure.finess)
    expect(await of(legalEntity)).toEqual([finessOf.guise, finessOf.laon])
    expect((await of(group)).sort()).toEqual([finessOf.laon, finessOf.guise, finessOf.hirson].sort())
    await expect(of(others.caen)).rejects.toMatchObject({ kind: 'not-found' })
    const bySiren = await listReferentsOfRegion(ars, { region: '32', search: '775672272' })
    expect([bySiren.entries.map(({ structure }) => structure.finess), bySiren.parents.map(({ id }) => id)]).toEqual([
      [finessOf.lille],
      [others.lille],
    ])
  })

  it('no longer finds a legal entity under its former name, nor a closed group', async () => {
    const renamed = 'Hôpitaux du Laonnois'
    await test.storage.write((tx) =>
      tx
        .update(legalEntities)
        .set({ name: renamed, searchText: searchTextOfName(renamed) })
        .where(eq(legalEntities.finess, legalEntity)),
    )
    expect([await parents('publics'), await parents('hopitaux')]).toEqual([[], [[renamed, 2]]])
    await closeGroup(context(test.storage, administrator), { id: group })
    expect(await parents('thierache')).toEqual([])
  })
})
