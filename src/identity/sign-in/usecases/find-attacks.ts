import type { Database } from '#storage'
import { listEmails } from '../../accounts/store.ts'
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

/** The email addresses whose password strangers are trying to guess. All addresses are read, and only while somebody tries. */
export async function listAttacked(
  database: Database,
  context: Pick<IdentityContext, 'identity' | 'clock'>,
): Promise<string[]> {
  const frequent = await listFrequentFailures(database, attackedFrom)
  const now = context.clock()
  if (![...frequent.values()].some((failures) => isUnderAttack(failures, now))) return []
  const isAttacked = await attackFinder(database, context)
  return (await listEmails(database)).filter((email) => isAttacked({ email }))
}
