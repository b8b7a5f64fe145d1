import { and, eq, gt, lte } from 'drizzle-orm'
import { type Authorized, newId } from '#kernel'
import type { Database, Transaction } from '#storage'
import type { Account } from '../accounts/account.ts'
import { credentials, pendingSignIns } from '../tables.ts'
import type { ProviderName } from './oidc-providers.ts'
import type { PendingSignIn } from './pending-sign-in.ts'

/** Keeps a sign-in that goes through a provider, and erases the sign-ins whose answer never came. */
export async function putPendingSignIn(
  transaction: Transaction,
  pending: Authorized<PendingSignIn>,
  now: Date,
): Promise<void> {
  await transaction.delete(pendingSignIns).where(lte(pendingSignIns.expiresAt, now))
  await transaction.insert(pendingSignIns).values(pending)
}

/** Takes a sign-in whose answer came: of two answers to one sign-in, the first finds it. */
export async function takePendingSignIn(
  transaction: Transaction,
  {
    secretHash,
    providerId,
    now,
  }: Authorized<Pick<PendingSignIn, 'secretHash' | 'providerId'> & { readonly now: Date }>,
): Promise<PendingSignIn | undefined> {
  const [taken] = await transaction
    .delete(pendingSignIns)
    .where(
      and(
        eq(pendingSignIns.secretHash, secretHash),
        eq(pendingSignIns.providerId, providerId),
        gt(pendingSignIns.expiresAt, now),
      ),
    )
    .returning()
  return taken
}

/** The identity of a person at a provider, as a hash: enough to find the account again. */
export interface ProviderIdentity {
  readonly providerId: ProviderName
  readonly subjectHash: string
}

/** The account to which an identity is linked. */
export async function findLinkedAccountId(
  database: Database,
  { providerId, subjectHash }: ProviderIdentity,
): Promise<string | undefined> {
  const [found] = await database
    .select({ userId: credentials.userId })
    .from(credentials)
    .where(and(eq(credentials.providerId, providerId), eq(credentials.accountId, subjectHash)))
  return found?.userId
}

export async function linkIdentity(
  transaction: Transaction,
  account: Authorized<Pick<Account, 'id'>>,
  { providerId, subjectHash }: ProviderIdentity,
  now: Date,
): Promise<void> {
  await transaction
    .insert(credentials)
    .values({ id: newId(), userId: account.id, providerId, accountId: subjectHash, createdAt: now, updatedAt: now })
}
