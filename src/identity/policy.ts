import { mayOnServer } from '#access'
import type { Actor } from '#kernel'

/** Administrators invite people and manage accounts. */
export function canManageAccounts(actor: Actor): boolean {
  return mayOnServer(actor, 'manage-accounts')
}

/** The upkeep of the server sends the mails that could not leave before. */
export function canSendInvitations(actor: Actor): boolean {
  return canManageAccounts(actor) || isSystem(actor)
}

/** A session or a password belongs to the account that is signed in. */
export function isOwn(actor: Actor, thing: { readonly userId: string }): boolean {
  return actor.kind === 'account' && actor.accountId === thing.userId
}

/** People change their own account. */
export function isOneself(actor: Actor, account: { readonly id: string }): boolean {
  return actor.kind === 'account' && actor.accountId === account.id
}

/** The upkeep of the server prints the link of the first start, and erases what has ended. */
export function isSystem(actor: Actor): boolean {
  return actor.kind === 'system'
}
