import { refusalLog } from '#audit'
import { type IdentityContext, openIdentity } from '#identity'
import { type Actor, anyone, operator } from '#kernel'
import type { Letter } from '#mail'
import type { Storage } from '#storage'
import { findHolder } from '../../../src/identity/accounts/store-grants.ts'
import { reachKeeper } from '../../../src/identity/notices/reach-keeper.ts'
import { grants, users } from '../../../src/identity/tables.ts'
import { testPasswordCost } from '../data/password-cost.ts'
import { appendAuditRow, auditOn } from './audit.ts'

/**
 * The room of accounts on a database of the test, with the mails it sends. `signInStorage` is what the checks of passwords and
 * codes read and write with: a test can step in between.
 */
export function identityOn(storage: Storage, signInStorage = storage, { roleConsent = false } = {}) {
  let now = new Date('2026-11-22T09:00:00Z')
  const clock = () => now
  const identity = openIdentity(
    { DATA_DIR: '', AUTH_SECRET: 'the key of the tests, long enough' },
    signInStorage,
    clock,
    testPasswordCost,
  )
  const mails: Letter[] = []
  const refusals = refusalLog(storage, appendAuditRow, () => undefined)
  const send = async (letter: Letter) => void mails.push(letter)
  const as = (actor: Actor): IdentityContext => ({
    actor,
    door: 'web',
    storage,
    clock,
    ...auditOn(storage),
    findHolder,
    reach: reachKeeper(roleConsent),
    refused: refusals.refused,
    identity,
    mailer: {
      way: 'outbox',
      send,
      sendPatiently: send,
      answers: async () => true,
      attempt: (letter) => send(letter).then(() => ({ taken: true, answer: '' })),
    },
    addressMark: auditOn(storage).auditFiles.addressMark,
    roleConsent,
    territoryAliases: async () => [],
    operatorName: async () => 'GRADeS Exemple',
    linkAddress: (kind, secret) => `https://cap-care.test/${kind}/${secret}`,
  })
  return {
    mails,
    as,
    anyone: as(anyone),
    operator: as(operator),
    account: (accountId: string) => as({ kind: 'account', accountId, grants: [] }),
    setNow: (instant: Date) => {
      now = instant
    },
    /** Resolves when the refusals are in the log. */
    settled: () => refusals.settled(),
    /** The secret of the last link mailed. */
    lastSecret: () => mails.at(-1)?.link?.address.split('/').at(-1) ?? '',
  }
}

/** Writes an account that administers the server, with its second factor: what outlives a request asks the database for it. */
export async function keepAdministrator(storage: Storage, accountId: string): Promise<void> {
  const long = new Date('2026-01-01T00:00:00Z')
  await storage.write(async (transaction) => {
    const times = { createdAt: long, updatedAt: long }
    const row = {
      id: accountId,
      name: '',
      email: `${accountId}@exemple.fr`,
      emailVerified: true,
      twoFactorEnabled: true,
    }
    await transaction.insert(users).values({ ...row, ...times })
    await transaction.insert(grants).values({ userId: accountId, role: 'admin', scope: '', grantedAt: long })
  })
}

export const browser = { cookies: '', userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0' }
