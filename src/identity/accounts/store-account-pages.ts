import { and, asc, count, eq, inArray, isNull, or, type SQL } from 'drizzle-orm'
import type { Role } from '#kernel'
import { among, type Database } from '#storage'
import { grants, users } from '../tables.ts'
import type { Account } from './account.ts'
import { accountColumns, toAccount } from './store.ts'

/** The accounts without a second factor of ours that hold one of these roles. */
export function withoutSecondFactor(database: Database, roles: readonly Role[]): SQL | undefined {
  const holders = database
    .select({ id: grants.userId })
    .from(grants)
    .where(inArray(grants.role, [...roles]))
  return and(inArray(users.id, holders), or(isNull(users.twoFactorEnabled), eq(users.twoFactorEnabled, false)))
}

export function withEmailAmong(emails: readonly string[]): SQL {
  return among(users.email, emails)
}

/** The accounts that meet each condition; all accounts when there is none. */
export function allOf(...conditions: readonly (SQL | undefined)[]): SQL | undefined {
  return and(...conditions)
}

export async function countAccountsWhere(database: Database, which: SQL | undefined): Promise<number> {
  const [found] = await database.select({ accounts: count() }).from(users).where(which)
  return found?.accounts ?? 0
}

/** Some accounts, in the order of email addresses. */
export async function listAccountsWhere(
  database: Database,
  which: SQL | undefined,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<Account[]> {
  const rows = await database
    .select(accountColumns)
    .from(users)
    .where(which)
    .orderBy(asc(users.email))
    .limit(limit)
    .offset(offset)
  return rows.map(toAccount)
}
