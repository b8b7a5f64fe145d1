import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { findGroup, listGroupMembers, listGroups, structuresOfGroup } from '#directory'
import { authorize } from '#kernel'
import type { Group } from '../../../src/directory/groups/group.ts'
import { putGroup, putGroupMembers, removeGroupMembers } from '../../../src/directory/groups/store.ts'
import { placesOfGroup } from '../../../src/directory/groups/store-members.ts'
import { canManageTerritories } from '../../../src/directory/policy.ts'
import { groups } from '../../../src/directory/tables.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { administrator, finessOf, importSampleRegister, legalEntity, others } from '../sample-register.ts'

const monday = new Date('2026-11-23T09:00:00Z')
const tuesday = new Date('2026-11-24T09:00:00Z')

describe.skipIf(!storageAvailable)('groups of legal entities', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
    await importSampleRegister(test.storage)
  })
  beforeEach(() => test.storage.write((transaction) => transaction.delete(groups)))
  afterAll(() => test?.close())

  const aGroup = (id: string, given: Partial<Group> = {}): Group => ({
    id,
    kind: 'ght',
    name: `GHT ${id}`,
    finessPlusId: null,
    closedAt: null,
    ...given,
  })
  const make = (group: Group, entities: readonly string[], joinedAt = monday) =>
    test.storage.write(async (transaction) => {
      const checked = authorize(administrator, group, canManageTerritories)
      await putGroup(transaction, checked)
      const members = entities.map((legalEntityFiness, place) => ({ legalEntityFiness, isSupport: place === 0 }))
      await putGroupMembers(transaction, checked, { members, joinedAt })
      return checked
    })
  const finessIn = async (group: string) =>
    (await test.storage.read((database) => structuresOfGroup(database, group))).map(({ finess }) => finess)

  it('hold the open structures of their legal entities, the support first', async () => {
    await make(aGroup('aisne'), [others.hirson, legalEntity])
    const members = await test.storage.read((database) => listGroupMembers(database, 'aisne'))
    expect(members.map(({ finess, isSupport, structures }) => [finess, isSupport, structures.length])).toEqual([
      [others.hirson, true, 1],
      [legalEntity, false, 2],
    ])
    expect(await finessIn('aisne')).toEqual([finessOf.guise, finessOf.laon, finessOf.hirson])
  })

  it('are listed by name, and for a region when they run a structure there', async () => {
    await make(aGroup('oise', { name: 'GHT Oise' }), [others.lille])
    await make(aGroup('caen', { name: 'Écoles de Caen', kind: 'organisation' }), [others.caen])
    const names = async (region?: string) =>
      (await test.storage.read((database) => listGroups(database, region))).map(({ name }) => name)
    expect(await names()).toEqual(['Écoles de Caen', 'GHT Oise'])
    expect(await names('32')).toEqual(['GHT Oise'])
    expect(await names('28')).toEqual(['Écoles de Caen'])
    expect(await names('11')).toEqual([])
  })

  it('hold nothing once they are closed, and can still be read', async () => {
    await make(aGroup('aisne', { closedAt: tuesday }), [legalEntity])
    expect(await finessIn('aisne')).toEqual([])
    const read = await test.storage.read(async (database) => ({
      listed: await listGroups(database),
      members: await listGroupMembers(database, 'aisne'),
      places: await placesOfGroup(database, 'aisne'),
      found: await findGroup(database, 'aisne'),
    }))
    expect(read).toMatchObject({ listed: [], members: [], places: [], found: { closedAt: tuesday } })
  })

  it('keep the day on which a legal entity joined, also when it becomes the support', async () => {
    await make(aGroup('aisne'), [legalEntity, others.hirson])
    await make(aGroup('aisne'), [others.hirson, legalEntity], tuesday)
    const places = (until?: Date) => test.storage.read((database) => placesOfGroup(database, 'aisne', until))
    expect(await places(monday)).toEqual([
      { legalEntityFiness: legalEntity, departement: '02' },
      { legalEntityFiness: others.hirson, departement: '02' },
    ])
  })

  it('lose a legal entity that leaves, and count it as new when it comes back', async () => {
    const group = await make(aGroup('aisne'), [legalEntity, others.hirson])
    await test.storage.write((transaction) => removeGroupMembers(transaction, group, [legalEntity]))
    expect(await finessIn('aisne')).toEqual([finessOf.hirson])
    await make(aGroup('aisne'), [legalEntity], tuesday)
    const until = await test.storage.read((database) => placesOfGroup(database, 'aisne', monday))
    expect(until.map(({ legalEntityFiness }) => legalEntityFiness)).toEqual([others.hirson])
  })
})
