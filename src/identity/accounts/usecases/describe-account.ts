import { z } from 'zod'
import { authorize, command, query } from '#kernel'
import { isOneself } from '../../policy.ts'
import { countRecoveryCodes } from '../../second-factor/store.ts'
import { isAlive, type Session } from '../../sign-in/session.ts'
import { findPasswordHash } from '../../sign-in/store-passwords.ts'
import { listSessions } from '../../sign-in/store-sessions.ts'
import { ownId } from '../../sign-in/usecases/check-own-password.ts'
import { type Account, needsSecondFactor } from '../account.ts'
import { nameInput } from '../email.ts'
import type { NamedAssignment } from '../named-assignment.ts'
import { findAccount, renameAccount } from '../store.ts'
import { listAssignments } from '../store-assignments.ts'
import { scopeNaming } from '../store-scopes.ts'

export interface OwnAccount {
  readonly account: Account
  readonly roles: readonly NamedAssignment[]
  /** The sessions still open, the one used last first. */
  readonly sessions: readonly Session[]
  readonly hasPassword: boolean
  readonly recoveryCodesLeft: number
  /** Whether one of the roles asks for a second factor. */
  readonly needsSecondFactor: boolean
}

export const describeAccount = query({
  input: z.strictObject({}),
  run: async (database, _input, context): Promise<OwnAccount> => {
    const accountId = ownId(context)
    const account = authorize(context.actor, await findAccount(database, accountId), isOneself)
    const held = (await listAssignments(database, [accountId])).get(accountId) ?? []
    const named = await scopeNaming(database, held)
    const sessions = await listSessions(database, accountId)
    return {
      account,
      roles: held.map(named),
      sessions: sessions.filter((session) => isAlive(session, context.clock())),
      hasPassword: (await findPasswordHash(database, accountId)) !== undefined,
      recoveryCodesLeft: await countRecoveryCodes(database, accountId),
      needsSecondFactor: needsSecondFactor(held),
    }
  },
})

export const renameOwnAccount = command({
  action: 'identity.rename',
  input: z.strictObject({ name: nameInput }),
  run: async (transaction, { name }, context) => {
    const account = authorize(context.actor, await findAccount(transaction, ownId(context)), isOneself)
    await renameAccount(transaction, account, name, context.clock())
    return account.id
  },
  subject: (accountId) => accountId,
})
