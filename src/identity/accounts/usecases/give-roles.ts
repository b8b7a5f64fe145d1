import type { Actor, Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import { keepNotices } from '../../notices/usecases/keep-notices.ts'
import type { Account } from '../account.ts'
import type { Assignment } from '../assignment.ts'
import { type Givers, unknownGiver } from '../givers.ts'
import { addAssignments } from '../store-assignments.ts'
import { findGivers } from '../store-givers.ts'

interface Gift {
  readonly assignments: readonly Assignment[]
  readonly givers: Givers
  readonly now: Date
}

/**
 * Gives an account roles, and keeps a mail for each person who answers for a structure that the account may read from now
 * on. The only way in which roles are given. Returns how many people will be told.
 */
export async function giveRoles(transaction: Transaction, account: Authorized<Account>, gift: Gift): Promise<number> {
  const added = await addAssignments(transaction, account, gift)
  return keepNotices(transaction, account, { assignments: added, now: gift.now })
}

/** The accounts behind a role that somebody gives now. */
export async function giversOf(database: Database, giver: Actor): Promise<Givers> {
  if (giver.kind === 'operator' || giver.kind === 'system') return []
  if (giver.kind !== 'account') return [unknownGiver]
  const behind = await findGivers(database, giver.accountId, { role: 'admin', scope: '' })
  return [giver.accountId, ...(behind ?? [unknownGiver])]
}
