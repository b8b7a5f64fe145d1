import { z } from 'zod'
import { authorize, query } from '#kernel'
import type { IdentityContext } from '../../identity-context.ts'
import { deliveryState } from '../../invitations/delivery.ts'
import { listDeliveries } from '../../invitations/store-deliveries.ts'
import { canManageAccounts } from '../../policy.ts'
import { attackFinder } from '../../sign-in/usecases/find-attacks.ts'
import { needsSecondFactor } from '../account.ts'
import { listAccounts } from '../store.ts'
import { listAssignments } from '../store-assignments.ts'

export interface AccountsInNumbers {
  readonly accounts: number
  readonly administrators: number
  /** Accounts that can do nothing until they enrol the second factor that a role needs. */
  readonly secondFactorMissing: number
  /** Accounts whose password strangers are trying to guess. */
  readonly underAttack: number
  /** Invitations not accepted yet. */
  readonly pending: number
  /** Pending invitations whose link has expired. */
  readonly expired: number
  /** Pending invitations whose mail could not leave. */
  readonly failed: number
}

/** The figures that an administrator must look at. */
export const describeAccounts = query({
  input: z.strictObject({}),
  run: async (database, _input, context: IdentityContext): Promise<AccountsInNumbers> => {
    const { actor, clock } = context
    authorize(actor, {}, canManageAccounts)
    const accounts = await listAccounts(database)
    const assignments = await listAssignments(database)
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
