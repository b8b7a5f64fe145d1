import { and, asc, count, eq, gt, inArray, isNull, lte, or, type SQL } from 'drizzle-orm'
import { nextTurn, type Role } from '#kernel'
import { among, type Database } from '#storage'
import { grants, users } from '../tables.ts'
import type { Account } from './account.ts'
import { accountColumns, toAccount } from './store.ts'

/** Which accounts are meant. */
export type Condition = SQL

/** The accounts without a second factor of ours that hold one of these roles. */
export function withoutSecondFactor(database: Database, roles: readonly Role[]): SQL | undefined {
  const holders = database
    .select({ id: grants.userId })
    .from(grants)
    .where(inArray(grants.role, [...roles]))
  return and(inArray(users.id, holders), or(isNull(users.twoFactorEnabled), eq(users.twoFactorEnabled, false)))
}

export function withIdAmong(ids: readonly string[]): SQL {
  return inArray(users.id, [...ids])
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

/** A few thousand names are read in some ten milliseconds. */
const accountsAtOnce = 2_000

/**
 * The ids of the accounts that meet a condition, in the order of email addresses. No index helps to find the beginning of a word
 * of a name or a place, so all accounts are read, some at a time: other requests are answered between two times.
 */
export async function listIdsWhere(database: Database, which: SQL): Promise<string[]> {
  const found: string[] = []
  for (let after = ''; ; await nextTurn()) {
    const [last] = await database
      .select({ email: users.email })
      .from(users)
      .where(gt(users.email, after))
      .orderBy(asc(users.email))
      .offset(accountsAtOnce - 1)
      .limit(1)
    const rows = await database
      .select({ id: users.id })
      .from(users)
      .where(and(gt(users.email, after), last && lte(users.email, last.email), which))
      .orderBy(asc(users.email))
    for (const { id } of rows) found.push(id)
    if (!last) return found
    after = last.email
  }
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
