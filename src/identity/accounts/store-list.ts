import { and, asc, countDistinct, eq } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import { grants, invitations, twoFactors, users } from '../tables.ts'
import type { Account } from './account.ts'
import type { Assignment } from './assignment.ts'

/** An account, with when it last signed in. */
export interface DatedAccount extends Account {
  /** Null for somebody who never did. */
  readonly lastSignInAt: Date | null
}

const columns = {
  id: users.id,
  email: users.email,
  name: users.name,
  hasSecondFactor: users.twoFactorEnabled,
  createdAt: users.createdAt,
  lastSignInAt: users.lastSignInAt,
}

/** Every account, by address of mail. */
export async function listDatedAccounts(database: Database): Promise<DatedAccount[]> {
  const rows = await database.select(columns).from(users).orderBy(asc(users.email))
  return rows.map((row) => ({ ...row, hasSecondFactor: row.hasSecondFactor === true }))
}

export async function findDatedAccount(database: Database, id: string): Promise<DatedAccount | undefined> {
  const [row] = await database.select(columns).from(users).where(eq(users.id, id))
  return row && { ...row, hasSecondFactor: row.hasSecondFactor === true }
}

/** What every account was granted, by account. */
export async function listEveryAssignment(database: Database): Promise<Map<string, Assignment[]>> {
  const rows = await database
    .select({ userId: grants.userId, role: grants.role, scope: grants.scope })
    .from(grants)
    .orderBy(asc(grants.role), asc(grants.scope))
  const byAccount = Map.groupBy(rows, ({ userId }) => userId)
  return new Map([...byAccount].map(([id, held]) => [id, held.map(({ role, scope }) => ({ role, scope }))]))
}

/** How many accounts hold a role. */
export async function countHolders(database: Database, role: Assignment['role']): Promise<number> {
  const [found] = await database
    .select({ holders: countDistinct(grants.userId) })
    .from(grants)
    .where(eq(grants.role, role))
  return found?.holders ?? 0
}

/** Takes a role away. Returns whether it was held. */
export async function deleteAssignment(
  transaction: Transaction,
  { id }: Authorized<Pick<Account, 'id'>>,
  { role, scope }: Assignment,
): Promise<boolean> {
  const gone = await transaction
    .delete(grants)
    .where(and(eq(grants.userId, id), eq(grants.role, role), eq(grants.scope, scope)))
    .returning({ role: grants.role })
  return gone.length > 0
}

/** Takes the second factor away, with its recovery codes. */
export async function deleteSecondFactor(
  transaction: Transaction,
  { id }: Authorized<Pick<Account, 'id'>>,
  now: Date,
): Promise<void> {
  await transaction.delete(twoFactors).where(eq(twoFactors.userId, id))
  await transaction.update(users).set({ twoFactorEnabled: false, updatedAt: now }).where(eq(users.id, id))
}

/** Erases an account with all that is its own, and the invitations to its address. Only its id is left, in the log. */
export async function deleteAccount(transaction: Transaction, { id, email }: Authorized<Account>): Promise<void> {
  await transaction.delete(invitations).where(eq(invitations.email, email))
  await transaction.delete(users).where(eq(users.id, id))
}

/** Writes down that an account has just signed in. */
export async function noteSignIn(
  transaction: Transaction,
  { userId }: Authorized<{ readonly userId: string }>,
  now: Date,
): Promise<void> {
  await transaction.update(users).set({ lastSignInAt: now }).where(eq(users.id, userId))
}
