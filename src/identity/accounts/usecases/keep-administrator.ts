import { AppError } from '#kernel'
import { lockForTransaction, type Transaction } from '#storage'
import type { Account } from '../account.ts'
import { countHolders, listAssignments } from '../store-assignments.ts'

/**
 * Throws `last-administrator` when no other account administers the server: nobody could make another administrator. The
 * lock lets two administrators who dismiss each other at once act one after the other.
 */
export async function refuseLastAdministrator(transaction: Transaction, accountId: string): Promise<void> {
  await lockForTransaction(transaction, 'administrators')
  const held = (await listAssignments(transaction, [accountId])).get(accountId) ?? []
  if (!held.some(({ role }) => role === 'admin')) return
  if ((await countHolders(transaction, 'admin')) === 1) throw new AppError('conflict', 'last-administrator')
}

/**
 * Administrators take no role by an invitation, since they could have written it to read answers. Another administrator
 * gives the role (`grantRole`), and the log names both.
 */
export async function refuseAdministrator(transaction: Transaction, { id }: Account): Promise<void> {
  const held = (await listAssignments(transaction, [id])).get(id) ?? []
  if (held.some(({ role }) => role === 'admin')) throw new AppError('conflict', 'own-role')
}
