import type { Actor } from '#kernel'
import type { Database } from '#storage'
import { findAccount } from '../../accounts/store.ts'
import type { InvitationSender } from '../invitation.ts'

/** The sender that the mail names: as typed, else the account that acts; null when an operator invites from the command line. */
export async function senderOf(
  database: Database,
  actor: Actor,
  typed?: Partial<InvitationSender>,
): Promise<InvitationSender | null> {
  const account = actor.kind === 'account' ? await findAccount(database, actor.accountId) : undefined
  const [name, contact] = [typed?.name || account?.name || '', typed?.contact || account?.email || '']
  return name || contact ? { name, contact } : null
}
