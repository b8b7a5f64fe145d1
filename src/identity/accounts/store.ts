import { asc, count, eq, inArray } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import { among, type Database, type Transaction } from '#storage'
import { users } from '../tables.ts'
import type { Account } from './account.ts'

export const accountColumns = {
  id: users.id,
  email: users.email,
  name: users.name,
  hasSecondFactor: users.twoFactorEnabled,
  createdAt: users.createdAt,
  lastSignInAt: users.lastSignInAt,
}

interface AccountRow extends Omit<Account, 'hasSecondFactor'> {
  readonly hasSecondFactor: boolean | null
}

export function toAccount(row: AccountRow): Account {
  return { ...row, hasSecondFactor: row.hasSecondFactor === true }
}

export async function findAccount(database: Database, id: string): Promise<Account | undefined> {
  const [found] = await database.select(accountColumns).from(users).where(eq(users.id, id))
  return found && toAccount(found)
}

/** `email` must be in lower case. */
export async function findAccountByEmail(database: Database, email: string): Promise<Account | undefined> {
  const [found] = await database.select(accountColumns).from(users).where(eq(users.email, email))
  return found && toAccount(found)
}

/** Every account, in the order of email addresses. */
export async function listAccounts(database: Database): Promise<Account[]> {
  const rows = await database.select(accountColumns).from(users).orderBy(asc(users.email))
  return rows.map(toAccount)
}

/** Which of these ids belong to accounts. */
export async function listIdsAmong(database: Database, ids: readonly string[]): Promise<string[]> {
  const rows = await database
    .select({ id: users.id })
    .from(users)
    .where(inArray(users.id, [...ids]))
  return rows.map(({ id }) => id)
}

export async function countAccounts(database: Database): Promise<number> {
  const [found] = await database.select({ accounts: count() }).from(users)
  return found?.accounts ?? 0
}

/** The email addresses of the accounts, in no order. */
export async function listEmails(database: Database): Promise<string[]> {
  const rows = await database.select({ email: users.email }).from(users)
  return rows.map(({ email }) => email)
}

/** The email address counts as verified: a link sent there brought the person. */
export async function insertAccount(
  transaction: Transaction,
  { id, email, name, createdAt }: Authorized<Account>,
): Promise<void> {
  await transaction.insert(users).values({
    id,
    email,
    name,
    emailVerified: true,
    twoFactorEnabled: false,
    createdAt,
    updatedAt: createdAt,
  })
}

export async function renameAccount(
  transaction: Transaction,
  account: Authorized<Account>,
  name: string,
  now: Date,
): Promise<void> {
  await transaction.update(users).set({ name, updatedAt: now }).where(eq(users.id, account.id))
}

/** Erases an account with its roles, sessions, passwords and second factor. Its id alone stays, in the audit log. */
export async function deleteAccount(transaction: Transaction, { id }: Authorized<Account>): Promise<void> {
  await transaction.delete(users).where(eq(users.id, id))
}

/** The email addresses of some accounts, by id. */
export async function listEmailsById(database: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const rows = await database.select({ id: users.id, email: users.email }).from(users).where(among(users.id, ids))
  return new Map(rows.map(({ id, email }) => [id, email]))
}
