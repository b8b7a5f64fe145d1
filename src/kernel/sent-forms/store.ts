import { eq, lt } from 'drizzle-orm'
import { lockForTransaction, type Transaction } from '#storage'
import { daysAfter } from '../days/calendar.ts'
import { AppError } from '../errors.ts'
import { sentForms } from '../tables.ts'

/**
 * Stores the key of a form in the transaction of what the form creates. Throws `already-sent` when the key is there: the
 * thing was created the first time.
 */
export async function keepSentForm(transaction: Transaction, key: string, now: Date): Promise<void> {
  await lockForTransaction(transaction, key)
  await transaction.delete(sentForms).where(lt(sentForms.sentAt, daysAfter(now, -1)))
  const [kept] = await transaction.select().from(sentForms).where(eq(sentForms.key, key))
  if (kept) throw new AppError('conflict', 'already-sent')
  await transaction.insert(sentForms).values({ key, sentAt: now })
}
