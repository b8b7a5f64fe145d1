import { z } from 'zod'
import { secondFactorRoles } from '#access'
import { authorize, query } from '#kernel'
import type { IdentityContext } from '../../identity-context.ts'
import { countDeliveries } from '../../invitations/store-deliveries.ts'
import { canManageAccounts } from '../../policy.ts'
import { listAttacked } from '../../sign-in/usecases/find-attacks.ts'
import { countAccounts } from '../store.ts'
import { countHolders, countWithoutSecondFactor } from '../store-assignments.ts'

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
    return {
      accounts: await countAccounts(database),
      administrators: await countHolders(database, 'admin'),
      secondFactorMissing: await countWithoutSecondFactor(database, secondFactorRoles),
      underAttack: (await listAttacked(database, context)).length,
      ...(await countDeliveries(database, clock())),
    }
  },
})
