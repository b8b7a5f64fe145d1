import type { Database } from '#storage'
import type { IdentityContext } from '../../identity-context.ts'
import { attackedFrom, isUnderAttack } from '../sign-in-delays.ts'
import { listFrequentFailures } from '../store-failures.ts'
import { emailKey } from './tries.ts'

/** Finds the accounts whose password strangers are trying to guess. */
export async function attackFinder(
  database: Database,
  context: Pick<IdentityContext, 'identity' | 'clock'>,
): Promise<(account: { readonly email: string }) => boolean> {
  const frequent = await listFrequentFailures(database, attackedFrom)
  const now = context.clock()
  return ({ email }) => frequent.size > 0 && isUnderAttack(frequent.get(emailKey(context, email)), now)
}
