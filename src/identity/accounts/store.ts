import { and, asc, eq, inArray, lte } from 'drizzle-orm'
import { type Authorized, newId } from '#kernel'
import type { Database, Transaction } from '#storage'
import { credentials, grants, users } from '../tables.ts'
import type { Account } from './account.ts'
import type { Assignment } from './assignment.ts'

const accountColumns = {
  id: users.id,
  email: users.email,
  name: users.name,
  hasSecondFactor: users.twoFactorEnabled,
  createdAt: users.createdAt,
}

interface AccountRow extends Omit<Account, 'hasSecondFactor'> {
  readonly hasSecondFactor: boolean | null
}

function toAccount(row: AccountRow): Account {
  return { ...row, hasSecondFactor: row.hasSecondFactor === true }
}

export async function findAccount(database: Database, id: string): Promise<Account | undefined> {
  const [found] = await database.select(accountColumns).from(users).where(eq(users.id, id))
  return found && toAccount(found)
}

/** The account of an address of mail, in lower case. */
export async function findAccountByEmail(database: Database, email: string): Promise<Account | undefined> {
  const [found] = await database.select(accountColumns).from(users).where(eq(users.email, email))
  return found && toAccount(found)
}

/** Every account, by address of mail. */
export async function listAccounts(database: Database): Promise<Account[]> {
  const rows = await database.select(accountColumns).from(users).orderBy(asc(users.email))
  return rows.map(toAccount)
}

/** Whether somebody has a role. */
export async function isGranted(database: Database, role: Assignment['role']): Promise<boolean> {
  const found = await database.select({ id: grants.userId }).from(grants).where(eq(grants.role, role)).limit(1)
  return found.length > 0
}

/** What accounts were granted, by account. */
export async function listAssignments(
  database: Database,
  accountIds: readonly string[],
): Promise<Map<string, Assignment[]>> {
  const rows = await database
    .select({ userId: grants.userId, role: grants.role, scope: grants.scope })
    .from(grants)
    .where(inArray(grants.userId, [...accountIds]))
    .orderBy(asc(grants.role), asc(grants.scope))
  const byAccount = Map.groupBy(rows, ({ userId }) => userId)
  return new Map(accountIds.map((id) => [id, (byAccount.get(id) ?? []).map(({ role, scope }) => ({ role, scope }))]))
}

/** What an account was granted no later than an instant, and still holds. */
export async function listAssignmentsSince(database: Database, accountId: string, since: Date): Promise<Assignment[]> {
  return database
    .select({ role: grants.role, scope: grants.scope })
    .from(grants)
    .where(and(eq(grants.userId, accountId), lte(grants.grantedAt, since)))
}

/** Makes an account. The address of mail is known to be the person's: a link sent there brought them. */
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

/** Adds roles; those held already stay as they are. */
export async function addAssignments(
  transaction: Transaction,
  account: Authorized<Account>,
  assignments: readonly Assignment[],
  grantedAt: Date,
): Promise<void> {
  if (assignments.length === 0) return
  await transaction
    .insert(grants)
    .values(assignments.map(({ role, scope }) => ({ userId: account.id, role, scope, grantedAt })))
    .onConflictDoNothing()
}

/** The id of the password of an account, which changes with it; undefined when it has none. */
export async function findPasswordId(database: Database, accountId: string): Promise<string | undefined> {
  const [found] = await database.select({ id: credentials.id }).from(credentials).where(ofPassword(accountId))
  return found?.id
}

/** What is kept of the password of an account; undefined when it has none (it signs in through a provider alone). */
export async function findPasswordHash(database: Database, accountId: string): Promise<string | undefined> {
  const [found] = await database
    .select({ password: credentials.password })
    .from(credentials)
    .where(ofPassword(accountId))
  return found?.password ?? undefined
}

function ofPassword(accountId: string) {
  return and(eq(credentials.userId, accountId), eq(credentials.providerId, 'credential'))
}

/** Gives an account its password, in place of the one before. */
export async function putPasswordHash(
  transaction: Transaction,
  account: Authorized<Pick<Account, 'id'>>,
  password: string,
  now: Date,
): Promise<void> {
  await transaction.delete(credentials).where(ofPassword(account.id))
  await transaction.insert(credentials).values({
    id: newId(),
    userId: account.id,
    providerId: 'credential',
    accountId: account.id,
    password,
    createdAt: now,
    updatedAt: now,
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
