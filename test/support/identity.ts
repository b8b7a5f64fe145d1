import { refusalLog } from '#audit'
import { type IdentityContext, openIdentity } from '#identity'
import { type Actor, anyone, operator } from '#kernel'
import type { Letter } from '#mail'
import type { Storage } from '#storage'
import { findHolder } from '../../src/identity/accounts/store-grants.ts'
import { appendAuditRow, auditOn } from './audit.ts'

/**
 * The room of accounts on a database of the test, with the mails it sends. `signInStorage` is what the checks of passwords and
 * codes read and write with: a test can step in between.
 */
export function identityOn(storage: Storage, signInStorage = storage) {
  let now = new Date('2026-11-22T09:00:00Z')
  const clock = () => now
  const identity = openIdentity(
    { DATA_DIR: '', AUTH_SECRET: 'the key of the tests, long enough' },
    signInStorage,
    clock,
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
    refused: refusals.refused,
    identity,
    mailer: {
      way: 'outbox',
      send,
      sendPatiently: send,
      attempt: (letter) => send(letter).then(() => ({ taken: true, answer: '' })),
    },
    addressMark: auditOn(storage).auditFiles.addressMark,
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

export const browser = { cookies: '', userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0' }
