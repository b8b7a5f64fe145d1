import { type Actor, actorName, anyone, operator, system } from '#kernel'
import { canManageAccounts, isSystem } from '../policy.ts'
import type { Invitation } from './invitation.ts'

/** The maker of an invitation made or sent now, in the words of the audit log: `account:<id>`, `operator` or `system`. */
export function makerNow(actor: Actor, now: Date): Pick<Invitation, 'maker' | 'makerSince'> {
  return { maker: actorName(actor), makerSince: now }
}

/** The maker as an actor without roles. An invitation of an older version whose maker nobody knows was made by anyone. */
export function makerOf({ maker }: Pick<Invitation, 'maker'>): Actor {
  const [kind, accountId = ''] = (maker ?? '').split(':')
  if (kind === 'account') return { kind, accountId, grants: [] }
  return [operator, system].find((actor) => actor.kind === kind) ?? anyone
}

/** Whether somebody may make such an invitation: the server prints the link of the first start, administrators invite by mail. */
export function mayMake(maker: Actor, { email }: Pick<Invitation, 'email'>): boolean {
  return email === null ? isSystem(maker) : canManageAccounts(maker)
}
