import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { anyone, authorize, newId } from '#kernel'
import { insertAccount } from '../../../src/identity/accounts/store.ts'
import { newAccount } from '../../../src/identity/accounts/usecases/new-account.ts'
import type { PendingSignIn } from '../../../src/identity/providers/pending-sign-in.ts'
import {
  findLinkedAccountId,
  linkIdentity,
  putPendingSignIn,
  takePendingSignIn,
} from '../../../src/identity/providers/store.ts'
import { pendingSignIns, users } from '../../../src/identity/tables.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'

const now = new Date('2026-11-22T09:00:00Z')
const later = (minutes: number) => new Date(now.getTime() + minutes * 60_000)
const allowed = <Thing>(thing: Thing) => authorize(anyone, thing, () => true)

describe.skipIf(!storageAvailable)('what is kept of sign-ins with a provider', () => {
  let test: TestStorage
  beforeAll(async () => {
    test = await openTestStorage()
  })
  beforeEach(() =>
    test.storage.write(async (transaction) => {
      await transaction.delete(pendingSignIns)
      await transaction.delete(users)
    }),
  )
  afterAll(() => test?.close())

  const pending = (given: Partial<PendingSignIn> = {}): PendingSignIn => ({
    secretHash: 'a'.repeat(64),
    providerId: 'proconnect',
    invitationHash: 'b'.repeat(64),
    expiresAt: later(10),
    ...given,
  })
  const put = (one: PendingSignIn, at = now) =>
    test.storage.write((transaction) => putPendingSignIn(transaction, allowed(one), at))
  const take = (given: Partial<PendingSignIn> = {}, at = now) => {
    const { secretHash, providerId } = pending(given)
    return test.storage.write((transaction) =>
      takePendingSignIn(transaction, allowed({ secretHash, providerId, now: at })),
    )
  }
  const makeAccount = async () => {
    const account = newAccount({ email: `${newId()}@exemple.fr`, name: '', createdAt: now })
    await test.storage.write((transaction) => insertAccount(transaction, allowed(account)))
    return account
  }

  it('is taken once', async () => {
    await put(pending())
    expect(await take()).toEqual(pending())
    expect(await take()).toBeUndefined()
  })

  it('is taken once of two answers that come together', async () => {
    await put(pending())
    const taken = await Promise.all([take(), take()])
    expect(taken.filter(Boolean)).toHaveLength(1)
  })

  it('is not given to another secret, another provider, or too late', async () => {
    await put(pending())
    expect(await take({ secretHash: 'c'.repeat(64) })).toBeUndefined()
    expect(await take({ providerId: 'pro-sante-connect' })).toBeUndefined()
    expect(await take({}, later(10))).toBeUndefined()
    expect(await take({}, later(9))).toBeDefined()
  })

  it('goes when it never came back, once somebody else begins', async () => {
    await put(pending())
    await put(pending({ secretHash: 'd'.repeat(64), expiresAt: later(30) }), later(20))
    const left = await test.storage.read((database) => database.select().from(pendingSignIns))
    expect(left.map(({ secretHash }) => secretHash)).toEqual(['d'.repeat(64)])
  })

  it('links an identity to one account, for that provider alone', async () => {
    const account = await makeAccount()
    const identity = { providerId: 'proconnect', subjectHash: 'e'.repeat(64) } as const
    await test.storage.write((transaction) => linkIdentity(transaction, allowed(account), identity, now))
    const find = (providerId: 'proconnect' | 'pro-sante-connect') =>
      test.storage.read((database) => findLinkedAccountId(database, { ...identity, providerId }))
    expect([await find('proconnect'), await find('pro-sante-connect')]).toEqual([account.id, undefined])

    const another = await makeAccount()
    const stealing = test.storage.write((transaction) => linkIdentity(transaction, allowed(another), identity, now))
    await expect(stealing).rejects.toThrow()
    expect(await find('proconnect')).toBe(account.id)
  })
})
