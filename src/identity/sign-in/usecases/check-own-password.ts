import { AppError, type Issue, refuseIssues } from '#kernel'
import type { IdentityContext } from '../../identity-context.ts'
import { verifyPassword } from '../password-hash.ts'
import { findPasswordHash } from '../store-passwords.ts'
import { accountKeys, beginTry, takeBackTry } from './tries.ts'

/** How long a sign-in through a provider stands for a password that is asked again; the sentence `sign-in-again` says it. */
const freshMinutes = 10

/**
 * Checks the password of the signed-in account again, since a browser left open must not be enough. Throws an issue for
 * `currentPassword`, and `too-many` after several wrong passwords. An account without a password, which enters through a provider, must
 * have signed in a moment ago instead: `sign-in-again`.
 */
export async function checkOwnPassword(context: IdentityContext, password: string): Promise<void> {
  refuseIssues('form-faulty', await ownPasswordFaults(context, password))
}

/** Like `checkOwnPassword`, for a form that lists the other faults too. An empty field is no try at guessing. */
export async function ownPasswordFaults(context: IdentityContext, password: string): Promise<Issue[]> {
  const accountId = ownId(context)
  const keys = accountKeys(context, 'password', accountId)
  const hash = await context.storage.read((database) => findPasswordHash(database, accountId))
  if (hash === undefined) {
    refuseOldSession(context)
    return []
  }
  if (password === '') return [{ path: 'currentPassword', code: 'password-missing' }]
  await beginTry(context, keys)
  if (!(await verifyPassword({ hash, password }))) return [{ path: 'currentPassword', code: 'password-refused' }]
  await takeBackTry(context, keys)
  return []
}

function refuseOldSession({ actor, clock }: IdentityContext): void {
  const since = actor.kind === 'account' ? actor.signedInAt : undefined
  if (since && clock().getTime() - since.getTime() < freshMinutes * 60_000) return
  throw new AppError('conflict', 'sign-in-again')
}

/** The id of the signed-in account. Throws not-found for any other actor. */
export function ownId({ actor }: Pick<IdentityContext, 'actor'>): string {
  if (actor.kind !== 'account') throw new AppError('not-found', 'not-found')
  return actor.accountId
}
