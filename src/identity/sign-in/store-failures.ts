import { inArray, lte, sql } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Transaction } from '#storage'
import { signInFailures } from '../tables.ts'
import { type Failures, failuresForgottenBefore } from './sign-in-delays.ts'

interface Tried {
  readonly keys: readonly string[]
  readonly now: Date
}

/** What failed lately under each key. */
export async function listFailures(transaction: Transaction, keys: readonly string[]): Promise<Map<string, Failures>> {
  const rows = await transaction
    .select()
    .from(signInFailures)
    .where(inArray(signInFailures.key, [...keys]))
  return new Map(rows.map(({ key, count, lastAt }) => [key, { count, lastAt }]))
}

/** Counts one more failure under each key. */
export async function countFailure(transaction: Transaction, { keys, now }: Authorized<Tried>): Promise<void> {
  await transaction
    .insert(signInFailures)
    .values(keys.map((key) => ({ key, count: 1, lastAt: now })))
    .onConflictDoUpdate({
      target: signInFailures.key,
      set: { count: sql`${signInFailures.count} + 1`, lastAt: now },
    })
}

/** Takes back one failure that was none. */
export async function uncountFailure(transaction: Transaction, { keys }: Authorized<Tried>): Promise<void> {
  await transaction
    .update(signInFailures)
    .set({ count: sql`${signInFailures.count} - 1` })
    .where(inArray(signInFailures.key, [...keys]))
}

export async function forgetFailures(transaction: Transaction, { keys }: Authorized<Tried>): Promise<void> {
  await transaction.delete(signInFailures).where(inArray(signInFailures.key, [...keys]))
}

export async function deleteOldFailures(transaction: Transaction, { now }: Authorized<{ now: Date }>): Promise<void> {
  await transaction.delete(signInFailures).where(lte(signInFailures.lastAt, failuresForgottenBefore(now)))
}
