import { type Actor, authorize, newId } from '#kernel'
import { lockForTransaction, type Transaction } from '#storage'
import type { Assignment } from '../../accounts/assignment.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { canManageAccounts } from '../../policy.ts'
import { beyondWaiting } from '../already-waiting.ts'
import { consentExpiry, needsConsent, type WantedRoles } from '../consent-ask.ts'
import { insertAsk } from '../store.ts'
import { listLiving } from './living-asks.ts'

/** Whether what an actor gives waits for another administrator. What the operator gives by a command does not. */
export function waitsForConsent(
  { roleConsent, actor }: Pick<IdentityContext, 'roleConsent' | 'actor'>,
  assignments: readonly Assignment[],
): boolean {
  return roleConsent && actor.kind === 'account' && needsConsent(assignments)
}

interface Wish {
  readonly id?: string
  readonly accountId?: string
  readonly wanted: WantedRoles
}

/** The asks that keep what an administrator wants. */
export interface KeptAsk {
  /** The new ask; of a wish that waited already, the first ask that keeps it. */
  readonly id: string
  readonly asks: readonly string[]
  /** How many structures, legal entities or people of the wish waited already. */
  readonly already: number
  /** Whether all of the wish waited already: there is no new ask. */
  readonly isOld: boolean
}

/**
 * Keeps what an administrator wants until another one agrees. Nothing is sent, and no link exists, before that. What waits
 * already, whoever asked for it, is not asked twice: the wishes of two administrators at once come one after the other.
 */
export async function keepAsk(
  transaction: Transaction,
  { id = newId(), accountId, wanted }: Wish,
  { actor, clock, findHolder }: Pick<IdentityContext, 'actor' | 'clock' | 'findHolder'>,
): Promise<KeptAsk> {
  const createdAt = clock()
  const ask = authorize(
    actor,
    {
      id,
      askedBy: accountOf(actor),
      accountId: accountId ?? null,
      wanted,
      createdAt,
      expiresAt: consentExpiry(createdAt),
    },
    canManageAccounts,
  )
  await lockForTransaction(transaction, 'consents')
  const beyond = beyondWaiting(ask, await listLiving(transaction, { findHolder, now: createdAt }))
  const { already } = beyond
  if (!beyond.wanted) return { id: beyond.asks[0] ?? '', asks: beyond.asks, already, isOld: true }
  await insertAsk(transaction, { ...ask, wanted: beyond.wanted })
  return { id, asks: [...beyond.asks, id], already, isOld: false }
}

function accountOf(actor: Actor): string {
  return actor.kind === 'account' ? actor.accountId : ''
}
