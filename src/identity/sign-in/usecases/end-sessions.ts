import { z } from 'zod'
import { authorize, type Context, command } from '#kernel'
import type { Transaction } from '#storage'
import { isOneself, isOwn } from '../../policy.ts'
import { endAccess } from '../store-access.ts'
import { deleteSession, listSessions } from '../store-sessions.ts'
import { ownId } from './check-own-password.ts'

const one = z.strictObject({ sessionId: z.string() })

export const signOut = command({
  action: 'identity.sign-out',
  input: one,
  run: (transaction, { sessionId }, context) => endOne(transaction, sessionId, context),
  subject: (accountId) => accountId,
})

/** Ends another session of the signed-in account, for instance in a browser left open. */
export const revokeSession = command({
  action: 'identity.revoke-session',
  input: one,
  run: (transaction, { sessionId }, context) => endOne(transaction, sessionId, context),
  subject: (accountId) => accountId,
})

async function endOne(transaction: Transaction, sessionId: string, context: Context): Promise<string> {
  const accountId = ownId(context)
  const session = (await listSessions(transaction, accountId)).find(({ id }) => id === sessionId)
  await deleteSession(transaction, authorize(context.actor, session, isOwn))
  return accountId
}

/** Ends every session of the signed-in account, the current one included. */
export const signOutEverywhere = command({
  action: 'identity.sign-out-everywhere',
  input: z.strictObject({}),
  run: async (transaction, _input, context) => {
    const accountId = ownId(context)
    await endAccess(transaction, authorize(context.actor, { id: accountId }, isOneself))
    return accountId
  },
  subject: (accountId) => accountId,
})
