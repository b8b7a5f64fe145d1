import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  acceptInvitation,
  beginSecondFactor,
  closeAccount,
  confirmSecondFactor,
  finishProviderSignIn,
  inviteAccount,
  requestPasswordReset,
  resetPassword,
  signIn,
  signOutEverywhere,
  verifySecondFactor,
} from '#identity'
import { AppError, anyone, authorize, byAnyone, hashSecret, newSecret } from '#kernel'
import type { Storage } from '#storage'
import { marksOf } from '../../../src/identity/providers/oidc-marks.ts'
import { putPendingSignIn } from '../../../src/identity/providers/store.ts'
import { sessions, verifications } from '../../../src/identity/tables.ts'
import { fillRegister } from '../../support/data/directory.ts'
import { cookieOf, testPassword, totpOf } from '../../support/product/accounts.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../../support/storage/storage.ts'
import { browser, identityOn } from '../../support/use-cases/identity.ts'

const password = testPassword
const returnAddress = 'https://cap-care.test/retour'

/**
 * Passwords and codes are checked outside our transactions, and the check takes time. Each end of an account's sessions is
 * made to happen before each write of each way of signing in, one after the other: no instant may be the wrong one.
 */
describe.skipIf(!storageAvailable)('a sign-in under way', () => {
  let test: TestStorage
  let room: ReturnType<typeof identityOn>
  /** Done before the write of that number, once. */
  let meanwhile: { beforeWrite: number; end: () => Promise<unknown> } | undefined
  beforeAll(async () => {
    test = await openTestStorage()
    room = identityOn(test.storage, interrupted(test.storage))
    await fillRegister(test.storage)
  })
  afterAll(() => test?.close())

  function interrupted(storage: Storage): Storage {
    return {
      ...storage,
      write: async (work) => {
        const due = meanwhile
        if (due && --due.beforeWrite < 0) {
          meanwhile = undefined
          await due.end()
        }
        return storage.write(work)
      },
    }
  }

  let count = 0
  async function make(withSecondFactor: boolean) {
    const email = `en.cours${++count}@exemple.fr`
    await inviteAccount(room.operator, { email, grants: [{ role: 'observer', scope: '32' }] })
    const { accountId } = await acceptInvitation(room.anyone, { secret: room.lastSecret(), password })
    await linkTo(accountId, email)
    if (!withSecondFactor) return { email, accountId, code: () => '', recoveryCode: '' }
    const own = { ...browser, cookies: cookieOf(await signIn(room.anyone, { email, password, browser })) }
    const totp = totpOf((await beginSecondFactor(room.account(accountId), { password, browser: own })).uri)
    const confirmed = { code: totp.generate(), browser: own }
    const { recoveryCodes } = await confirmSecondFactor(room.account(accountId), confirmed)
    const code = () => totp.generate({ timestamp: Date.now() + 30_000 })
    return { email, accountId, code, recoveryCode: recoveryCodes[0] ?? '' }
  }
  type Made = Awaited<ReturnType<typeof make>>

  /** Signs in with a provider: the world is its answer, the rest is ours. */
  async function withProvider(subject: string, as = room.anyone, invitation: string | null = null) {
    const secret = newSecret()
    const pending = {
      secretHash: hashSecret(secret),
      providerId: 'proconnect' as const,
      invitationHash: invitation && hashSecret(invitation),
      expiresAt: new Date('2026-11-22T09:10:00Z'),
    }
    await test.storage.write((transaction) =>
      putPendingSignIn(transaction, authorize(anyone, pending, byAnyone), as.clock()),
    )
    const person = {
      provider: 'proconnect' as const,
      subject,
      strong: false,
      sirets: [],
      finesses: [],
      workplaceUnreadable: false,
      idToken: '',
    }
    const openId = {
      signInAddress: async () => '',
      signOutAddress: async () => undefined,
      personOf: async () => person,
    }
    const search = `?state=${marksOf(secret).state}`
    return finishProviderSignIn({ ...as, openId }, { provider: 'proconnect', returnAddress, search, secret })
  }

  async function linkTo(accountId: string, email: string): Promise<void> {
    await inviteAccount(room.operator, { email, grants: [{ role: 'region', scope: '32' }] })
    await withProvider(email, room.account(accountId), room.lastSecret())
    await test.storage.write((transaction) => transaction.delete(sessions).where(eq(sessions.userId, accountId)))
  }

  const step = async (email: string) => ({
    ...browser,
    cookies: cookieOf(await signIn(room.anyone, { email, password, browser })),
  })

  /** What has been done before, then the step that is interrupted. */
  const ways: Record<string, { secondFactor: boolean; prepare(made: Made): Promise<() => Promise<unknown>> }> = {
    'with a password': {
      secondFactor: false,
      prepare:
        async ({ email }) =>
        () =>
          signIn(room.anyone, { email, password, browser }),
    },
    'with a password, before its code': {
      secondFactor: true,
      prepare:
        async ({ email }) =>
        () =>
          signIn(room.anyone, { email, password, browser }),
    },
    'with a code': {
      secondFactor: true,
      prepare: async ({ email, code }) => {
        const waiting = await step(email)
        return () => verifySecondFactor(room.anyone, { code: code(), browser: waiting })
      },
    },
    'with a recovery code': {
      secondFactor: true,
      prepare: async ({ email, recoveryCode }) => {
        const waiting = await step(email)
        return () => verifySecondFactor(room.anyone, { code: recoveryCode, browser: waiting })
      },
    },
    'with a provider': {
      secondFactor: false,
      prepare:
        async ({ email }) =>
        () =>
          withProvider(email),
    },
    'with a provider, before the code': {
      secondFactor: true,
      prepare:
        async ({ email }) =>
        () =>
          withProvider(email),
    },
  }

  /** What is prepared before the sign-in begins, then the end itself. */
  const ends: Record<string, (made: Made) => Promise<() => Promise<unknown>>> = {
    'its password is chosen again': async ({ email }) => {
      await requestPasswordReset(room.anyone, { email })
      const secret = room.lastSecret()
      return () => resetPassword(room.anyone, { secret, password: 'seize autres bouleaux' })
    },
    'it signs out everywhere':
      async ({ accountId }) =>
      () =>
        signOutEverywhere(room.account(accountId), {}),
    'it is closed':
      async ({ accountId }) =>
      () =>
        closeAccount(room.operator, { id: accountId }),
  }

  async function opened({ accountId }: Made): Promise<number> {
    return test.storage.read(async (database) => {
      const open = await database.select().from(sessions).where(eq(sessions.userId, accountId))
      return (
        open.length + (await database.select().from(verifications).where(eq(verifications.value, accountId))).length
      )
    })
  }

  for (const [way, { secondFactor, prepare }] of Object.entries(ways)) {
    for (const [end, prepareEnd] of Object.entries(ends)) {
      it(`${way} opens nothing any more when, at any instant of it, ${end}`, async () => {
        let interruptions = 0
        for (let write = 0; ; write += 1) {
          const made = await make(secondFactor)
          const begin = await prepare(made)
          const endNow = await prepareEnd(made)
          meanwhile = { beforeWrite: write, end: endNow }
          const outcome = await begin().catch((error: unknown) => error)
          const isOver = meanwhile !== undefined
          meanwhile = undefined
          if (isOver) break
          interruptions += 1
          expect([write, outcome]).toEqual([write, expect.any(AppError)])
          expect([write, await opened(made)]).toEqual([write, 0])
        }
        expect(interruptions).toBeGreaterThan(0)
      })
    }
  }

  it('ends the session that was used longest ago when twenty others are open', async () => {
    const { email, accountId } = await make(false)
    const open = () =>
      test.storage.read((database) => database.select().from(sessions).where(eq(sessions.userId, accountId)))
    await signIn(room.anyone, { email, password, browser })
    await test.storage.write(async (transaction) => {
      const [first] = await transaction.select().from(sessions).where(eq(sessions.userId, accountId))
      if (!first) throw new Error('no session')
      const older = Array.from({ length: 25 }, (_, place) => ({
        ...first,
        id: `older-${place}`,
        token: `older-${place}`,
        updatedAt: new Date(first.updatedAt.getTime() - (place + 1) * 1000),
      }))
      await transaction.insert(sessions).values(older)
    })
    await signIn(room.anyone, { email, password, browser })
    const left = (await open()).map(({ id }) => id)
    expect(left).toHaveLength(20)
    expect([left.includes('older-17'), left.includes('older-18')]).toEqual([true, false])
  })
})
