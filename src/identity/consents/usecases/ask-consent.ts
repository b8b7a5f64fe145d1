import { type Actor, type Authorized, authorize, newId } from '#kernel'
import type { Transaction } from '#storage'
import type { Assignment } from '../../accounts/assignment.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { canManageAccounts } from '../../policy.ts'
import { type ConsentAsk, consentExpiry, needsConsent, type WantedRoles } from '../consent-ask.ts'
import { insertAsk } from '../store.ts'

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

/** Keeps what an administrator wants until another one agrees. Nothing is sent, and no link exists, before that. */
export async function keepAsk(
  transaction: Transaction,
  { id = newId(), accountId, wanted }: Wish,
  { actor, clock }: Pick<IdentityContext, 'actor' | 'clock'>,
): Promise<Authorized<ConsentAsk>> {
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
  await insertAsk(transaction, ask)
  return ask
}

function accountOf(actor: Actor): string {
  return actor.kind === 'account' ? actor.accountId : ''
}
