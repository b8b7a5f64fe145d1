import { AppError, type Issue, refuseIssues } from '#kernel'
import type { IdentityContext } from '../../identity-context.ts'
import { verifyPassword } from '../password-hash.ts'
import { findPasswordHash } from '../store-passwords.ts'
import { accountKeys, beginTry, takeBackTry } from './tries.ts'

/**
 * Checks the password of the signed-in account again, since a browser left open must not be enough. Throws an issue for
 * `currentPassword`, and `too-many` after several wrong passwords. Passes for an account without a password.
 */
export async function checkOwnPassword(context: IdentityContext, password: string): Promise<void> {
  refuseIssues('form-faulty', await ownPasswordFaults(context, password))
}

/** Like `checkOwnPassword`, for a form that lists the other faults too. An empty field is no try at guessing. */
export async function ownPasswordFaults(context: IdentityContext, password: string): Promise<Issue[]> {
  const accountId = ownId(context)
  const keys = accountKeys(context, 'password', accountId)
  const hash = await context.storage.read((database) => findPasswordHash(database, accountId))
  if (hash !== undefined && password === '') return [{ path: 'currentPassword', code: 'password-missing' }]
  await beginTry(context, keys)
  if (hash !== undefined && !(await verifyPassword({ hash, password })))
    return [{ path: 'currentPassword', code: 'password-refused' }]
  await takeBackTry(context, keys)
  return []
}

/** The id of the signed-in account. Throws not-found for any other actor. */
export function ownId({ actor }: Pick<IdentityContext, 'actor'>): string {
  if (actor.kind !== 'account') throw new AppError('not-found', 'not-found')
  return actor.accountId
}
