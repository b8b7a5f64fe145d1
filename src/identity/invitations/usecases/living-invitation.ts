import type { Actor, HolderFinder } from '#kernel'
import type { Database, Transaction } from '#storage'
import { areOfClosedGroups } from '../../accounts/store-scopes.ts'
import type { Invitation } from '../invitation.ts'
import { makerOf, mayMake } from '../maker.ts'
import { findInvitationBySecret, lockInvitationBySecret } from '../store.ts'

interface Asking {
  readonly findHolder: HolderFinder
}

/** An actor with the roles that the account has held since an instant and still holds; a closed account holds none. */
export async function actorToday(
  database: Database,
  { actor, since }: { readonly actor: Actor; readonly since: Date },
  { findHolder }: Asking,
): Promise<Actor> {
  if (actor.kind !== 'account') return actor
  const holder = await findHolder(database, actor.accountId, since)
  return { ...actor, grants: holder?.grants ?? [] }
}

/**
 * An invitation has lapsed when its maker may no longer invite, or when each of its groups is closed. Many invitations made at one instant look their maker up
 * once.
 */
export function lapseFinder(database: Database, asking: Asking): (invitation: Invitation) => Promise<boolean> {
  const makers = new Map<string, Promise<Actor>>()
  return async (invitation) => {
    const { maker, makerSince } = invitation
    const key = `${maker} ${makerSince?.getTime()}`
    const since = makerSince ?? new Date(0)
    const today = makers.get(key) ?? actorToday(database, { actor: makerOf(invitation), since }, asking)
    makers.set(key, today)
    return !mayMake(await today, invitation) || (await areOfClosedGroups(database, invitation.assignments))
  }
}

interface WantedLink {
  readonly secretHash: string
  readonly now: Date
}

/** The invitation that a secret opens: not expired, and made by somebody who may still invite. */
export async function findLivingInvitation(database: Database, link: WantedLink, asking: Asking) {
  return unlessLapsed(database, await findInvitationBySecret(database, link.secretHash, link.now), asking)
}

/** Like `findLivingInvitation`; nobody else takes the invitation before the transaction ends. */
export async function lockLivingInvitation(transaction: Transaction, link: WantedLink, asking: Asking) {
  return unlessLapsed(transaction, await lockInvitationBySecret(transaction, link.secretHash, link.now), asking)
}

async function unlessLapsed(database: Database, found: Invitation | undefined, asking: Asking) {
  return found && !(await lapseFinder(database, asking)(found)) ? found : undefined
}
