import { z } from 'zod'
import { authorize, type Context, command } from '#kernel'
import type { Transaction } from '#storage'
import { isOneself, isOwn } from '../../policy.ts'
import { deleteSession, endAccess, listSessions } from '../store-sessions.ts'
import { ownId } from './check-own-password.ts'

const one = z.strictObject({ sessionId: z.string() })

/** Ends the session of the browser that asks. */
export const signOut = command({
  action: 'identity.sign-out',
  input: one,
  run: (transaction, { sessionId }, context) => endOne(transaction, sessionId, context),
  subject: (accountId) => accountId,
})

/** Ends another session of one's own, for instance in a browser left open. */
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

/** Ends every session of one's own, this one too. */
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
