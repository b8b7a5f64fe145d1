import { eq } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import { among, type Database, type Transaction } from '#storage'
import type { Mailing } from './mailing.ts'
import { mailRefusals } from './tables.ts'

/** Which of these addresses (`markOf`) want no mail. */
export async function listRefusing(database: Database, marks: readonly string[]): Promise<Set<string>> {
  const rows = await database
    .select({ mark: mailRefusals.mark })
    .from(mailRefusals)
    .where(among(mailRefusals.mark, marks))
  return new Set(rows.map(({ mark }) => mark))
}

export async function putRefusal(transaction: Transaction, { mark }: Authorized<Mailing>, now: Date): Promise<void> {
  await transaction.insert(mailRefusals).values({ mark, refusedAt: now }).onConflictDoNothing()
}

export async function removeRefusal(transaction: Transaction, { mark }: Authorized<Mailing>): Promise<void> {
  await transaction.delete(mailRefusals).where(eq(mailRefusals.mark, mark))
}
