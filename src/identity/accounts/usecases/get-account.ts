import { z } from 'zod'
import { authorize, query } from '#kernel'
import { type AccessKey, isKeyAlive } from '../../access-keys/access-key.ts'
import { listKeysOf } from '../../access-keys/store.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { canManageAccounts } from '../../policy.ts'
import { isAlive } from '../../sign-in/session.ts'
import { listSessions } from '../../sign-in/store-sessions.ts'
import { attackFinder } from '../../sign-in/usecases/find-attacks.ts'
import { type Account, needsSecondFactor } from '../account.ts'
import type { NamedAssignment } from '../named-assignment.ts'
import { findAccount } from '../store.ts'
import { countHolders, listAssignments } from '../store-assignments.ts'
import { scopeNaming } from '../store-scopes.ts'

/** An account as an administrator sees it. Nothing here leads to an answer. */
export interface AccountRecord extends Account {
  readonly roles: readonly NamedAssignment[]
  readonly secondFactorMissing: boolean
  /** Whether strangers are trying to guess the password. */
  readonly underAttack: boolean
  /** Keys that its person gave to programs, as long as they open something. */
  readonly accessKeys: readonly AccessKey[]
  /** How many browsers are signed in now. */
  readonly openSessions: number
  /** Whether no other account administers the server: this one then keeps the role and cannot be closed. */
  readonly isLastAdministrator: boolean
}

export const getAccount = query({
  input: z.strictObject({ id: z.string() }),
  run: async (database, { id }, context: IdentityContext): Promise<AccountRecord> => {
    const { actor, clock } = context
    const account = authorize(actor, await findAccount(database, id), canManageAccounts)
    const held = (await listAssignments(database, [id])).get(id) ?? []
    const named = await scopeNaming(database, held)
    const sessions = await listSessions(database, id)
    const isAdministrator = held.some(({ role }) => role === 'admin')
    return {
      ...account,
      roles: held.map(named),
      secondFactorMissing: !account.hasSecondFactor && needsSecondFactor(held),
      underAttack: (await attackFinder(database, context))(account),
      accessKeys: (await listKeysOf(database, id)).filter((key) => isKeyAlive(key, clock())),
      openSessions: sessions.filter((session) => isAlive(session, clock())).length,
      isLastAdministrator: isAdministrator && (await countHolders(database, 'admin')) === 1,
    }
  },
})
