import { asc, eq, isNull, lte, or } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import { type Database, forUpdate, type Transaction } from '#storage'
import type { Account } from '../accounts/account.ts'
import type { Assignment } from '../accounts/assignment.ts'
import { consentAsks } from '../tables.ts'
import { type ConsentAsk, wantedWithout } from './consent-ask.ts'

export async function insertAsk(transaction: Transaction, ask: Authorized<ConsentAsk>): Promise<void> {
  await transaction.insert(consentAsks).values(ask)
}

/** Every ask, the oldest first; those that expired too. */
export async function listAsks(database: Database): Promise<ConsentAsk[]> {
  return database.select().from(consentAsks).orderBy(asc(consentAsks.createdAt), asc(consentAsks.id))
}

/** An ask, locked until commit: of two administrators who decide at once, the second finds nothing. */
export async function lockAsk(transaction: Transaction, id: string): Promise<ConsentAsk | undefined> {
  const [found] = await forUpdate(transaction.select().from(consentAsks).where(eq(consentAsks.id, id)))
  return found
}

export async function deleteAsk(transaction: Transaction, { id }: Authorized<Pick<ConsentAsk, 'id'>>): Promise<void> {
  await transaction.delete(consentAsks).where(eq(consentAsks.id, id))
}

/**
 * Takes a role out of what is asked for an account, or all that is asked for its address: what was taken away does not come
 * back by an older ask.
 */
export async function endAsksFor(
  transaction: Transaction,
  { id, email }: Authorized<Pick<Account, 'id' | 'email'>>,
  assignment?: Assignment,
): Promise<void> {
  const concerned = or(eq(consentAsks.accountId, id), isNull(consentAsks.accountId))
  for (const ask of await forUpdate(transaction.select().from(consentAsks).where(concerned))) {
    const wanted = wantedWithout(ask.wanted, { email, ...(assignment ? { assignment } : {}) })
    if (wanted === ask.wanted) continue
    const isIt = eq(consentAsks.id, ask.id)
    if (wanted) await transaction.update(consentAsks).set({ wanted }).where(isIt)
    else await transaction.delete(consentAsks).where(isIt)
  }
}

/** Erases what nobody agreed to in time. */
export async function deleteExpiredAsks(transaction: Transaction, { now }: Authorized<{ now: Date }>): Promise<void> {
  await transaction.delete(consentAsks).where(lte(consentAsks.expiresAt, now))
}
