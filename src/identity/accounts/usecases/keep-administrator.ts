import { AppError } from '#kernel'
import { lockForTransaction, type Transaction } from '#storage'
import type { Account } from '../account.ts'
import { listAssignments } from '../store.ts'
import { countHolders } from '../store-list.ts'

/**
 * Refuses to go on when the account is the last that runs the server: nobody could make another one. Two administrators
 * who take the role from each other at once come one after the other.
 */
export async function refuseLastAdministrator(transaction: Transaction, accountId: string): Promise<void> {
  await lockForTransaction(transaction, 'administrators')
  const held = (await listAssignments(transaction, [accountId])).get(accountId) ?? []
  if (!held.some(({ role }) => role === 'admin')) return
  if ((await countHolders(transaction, 'admin')) === 1) throw new AppError('conflict', 'last-administrator')
}

/**
 * An administrator takes no role by an invitation, which they could have written: another administrator gives it, and the log
 * names both (`grantRole`). Otherwise nothing would keep them from reading answers.
 */
export async function refuseAdministrator(transaction: Transaction, { id }: Account): Promise<void> {
  const held = (await listAssignments(transaction, [id])).get(id) ?? []
  if (held.some(({ role }) => role === 'admin')) throw new AppError('conflict', 'own-role')
}
