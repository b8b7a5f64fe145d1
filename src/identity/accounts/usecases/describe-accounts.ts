import { z } from 'zod'
import { authorize, query } from '#kernel'
import type { IdentityContext } from '../../identity-context.ts'
import { deliveryState } from '../../invitations/delivery.ts'
import { listDeliveries } from '../../invitations/store-deliveries.ts'
import { canManageAccounts } from '../../policy.ts'
import { attackFinder } from '../../sign-in/usecases/find-attacks.ts'
import { needsSecondFactor } from '../account.ts'
import { listDatedAccounts, listEveryAssignment } from '../store-list.ts'

export interface AccountsInNumbers {
  readonly accounts: number
  readonly administrators: number
  /** Accounts that can do nothing before they make the second factor that a role needs. */
  readonly secondFactorMissing: number
  /** Accounts whose password strangers are trying to guess. */
  readonly underAttack: number
  /** Invitations that were not accepted yet. */
  readonly pending: number
  /** Of these, those whose link has expired. */
  readonly expired: number
  /** Of these, those whose mail could not leave. */
  readonly failed: number
}

/** What needs the attention of whoever manages accounts, in numbers. */
export const describeAccounts = query({
  input: z.strictObject({}),
  run: async (database, _input, context: IdentityContext): Promise<AccountsInNumbers> => {
    const { actor, clock } = context
    authorize(actor, {}, canManageAccounts)
    const accounts = await listDatedAccounts(database)
    const assignments = await listEveryAssignment(database)
    const invitations = await listDeliveries(database)
    const isAttacked = await attackFinder(database, context)
    const rolesOf = (id: string) => assignments.get(id) ?? []
    return {
      accounts: accounts.length,
      administrators: accounts.filter(({ id }) => rolesOf(id).some(({ role }) => role === 'admin')).length,
      secondFactorMissing: accounts.filter(
        ({ id, hasSecondFactor }) => !hasSecondFactor && needsSecondFactor(rolesOf(id)),
      ).length,
      underAttack: accounts.filter(isAttacked).length,
      pending: invitations.length,
      expired: invitations.filter(({ expiresAt }) => expiresAt <= clock()).length,
      failed: invitations.filter((invitation) => deliveryState(invitation) === 'failed').length,
    }
  },
})
