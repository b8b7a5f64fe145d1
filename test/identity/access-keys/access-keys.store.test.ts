import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { endAccountSessions, listAccessKeys, makeAccessKey, openAccessKey, purgeIdentity } from '#identity'
import { anyone, operator, system } from '#kernel'
import { accessKeys } from '../../../src/identity/tables.ts'
import { accountAs, fillRegister, sampleStructures } from '../../support/data/directory.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { identityOn } from '../../support/use-cases/identity.ts'
import { keepAccounts } from '../../support/use-cases/kept-accounts.ts'

const director = accountAs('structure', sampleStructures.tilleuls)

describe.skipIf(!storageAvailable)('the keys of programs', () => {
  let test: TestStorage
  let accounts: ReturnType<typeof identityOn>
  beforeAll(async () => {
    test = await openTestStorage()
    await fillRegister(test.storage)
    await keepAccounts(test.storage, [director])
    accounts = identityOn(test.storage)
  })
  afterAll(() => test?.close())

  /** The account has no password: it signed in with a provider a moment ago. */
  const make = async (lastDay = '2026-12-24') => {
    const now = { ...director, signedInAt: new Date('2026-11-22T08:55:00Z') }
    const { made } = await makeAccessKey(accounts.as(now), { name: 'Tableau', lastDay, currentPassword: '' })
    return made
  }
  const open = (key: string) => openAccessKey(accounts.as(anyone), { key })
  const rows = () => test.storage.read((database) => database.select().from(accessKeys))

  it('open what their owner may read, and are told as used on that day', async () => {
    const { key, id } = await make()
    expect(await open(key)).toMatchObject({ kind: 'account', grants: [{ role: 'structure' }] })
    expect(await open(`${key.slice(0, -1)}${key.endsWith('A') ? 'B' : 'A'}`)).toBeUndefined()
    expect(await listAccessKeys(accounts.as(director), {})).toMatchObject([{ id, usedOn: '2026-11-22' }])
  })

  it('are erased after their last day, and with the sessions of their account', async () => {
    const ended = await make('2026-11-22')
    const living = await make('2026-12-24')
    accounts.setNow(new Date('2026-11-23T09:00:00Z'))
    await purgeIdentity(accounts.as(system), {})
    const kept = (await rows()).map(({ id }) => id)
    expect([kept.includes(ended.id), kept.includes(living.id)]).toEqual([false, true])
    await endAccountSessions(accounts.as(operator), { id: living.userId })
    expect([await rows(), await open(living.key)]).toEqual([[], undefined])
  })
})
