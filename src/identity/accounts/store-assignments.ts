import { and, asc, countDistinct, eq, inArray, lte } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import { grants } from '../tables.ts'
import type { Account } from './account.ts'
import type { Assignment } from './assignment.ts'
import type { Givers } from './givers.ts'
import { countAccountsWhere, withoutSecondFactor } from './store-account-pages.ts'

/** The roles of these accounts, or of all accounts, by account. An account without roles is absent. */
export async function listAssignments(
  database: Database,
  accountIds?: readonly string[],
): Promise<ReadonlyMap<string, readonly Assignment[]>> {
  const rows = await database
    .select({ userId: grants.userId, role: grants.role, scope: grants.scope })
    .from(grants)
    .where(accountIds && inArray(grants.userId, [...accountIds]))
    .orderBy(asc(grants.role), asc(grants.scope))
  const byAccount = Map.groupBy(rows, ({ userId }) => userId)
  return new Map([...byAccount].map(([id, held]) => [id, held.map(({ role, scope }) => ({ role, scope }))]))
}

/** The roles that an account has held since an instant without interruption. */
export async function listAssignmentsSince(database: Database, accountId: string, since: Date): Promise<Assignment[]> {
  return database
    .select({ role: grants.role, scope: grants.scope })
    .from(grants)
    .where(and(eq(grants.userId, accountId), lte(grants.grantedAt, since)))
}

/** How many accounts hold a role. */
export async function countHolders(database: Database, role: Assignment['role']): Promise<number> {
  const [found] = await database
    .select({ holders: countDistinct(grants.userId) })
    .from(grants)
    .where(eq(grants.role, role))
  return found?.holders ?? 0
}

/** How many accounts have no second factor of ours and hold one of these roles. */
export async function countWithoutSecondFactor(
  database: Database,
  roles: readonly Assignment['role'][],
): Promise<number> {
  return countAccountsWhere(database, withoutSecondFactor(database, roles))
}

interface Added {
  readonly assignments: readonly Assignment[]
  readonly givers: Givers
  readonly now: Date
}

/** Adds roles, and returns those that are new. A role that the account already holds keeps its date. */
export async function addAssignments(
  transaction: Transaction,
  account: Authorized<Account>,
  { assignments, givers, now }: Added,
): Promise<Assignment[]> {
  if (assignments.length === 0) return []
  return transaction
    .insert(grants)
    .values(assignments.map(({ role, scope }) => ({ userId: account.id, role, scope, grantedAt: now, givers })))
    .onConflictDoNothing()
    .returning({ role: grants.role, scope: grants.scope })
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
