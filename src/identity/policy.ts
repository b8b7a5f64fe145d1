import { mayOnServer } from '#access'
import type { Actor } from '#kernel'

/** Invitations and accounts are the administrator's business. */
export function canManageAccounts(actor: Actor): boolean {
  return mayOnServer(actor, 'manage-accounts')
}

/** The server sends, with its daily upkeep, the mails that could not leave before. */
export function canSendInvitations(actor: Actor): boolean {
  return canManageAccounts(actor) || isSystem(actor)
}

/** What belongs to an account is for whoever signed in as that account. */
export function isOwn(actor: Actor, thing: { readonly userId: string }): boolean {
  return actor.kind === 'account' && actor.accountId === thing.userId
}

/** An account is its own holder's. */
export function isOneself(actor: Actor, account: { readonly id: string }): boolean {
  return actor.kind === 'account' && actor.accountId === account.id
}

/** The link of the first start, and erasing what has ended, are the server's own upkeep. */
export function isSystem(actor: Actor): boolean {
  return actor.kind === 'system'
}
