import { z } from 'zod'
import { AppError, auditEntry, authorize, hashSecret, usecase } from '#kernel'
import { sessionToken } from '../auth-call.ts'
import { unsigned } from '../files.ts'
import type { IdentityContext } from '../identity-context.ts'
import { isOwn } from '../policy.ts'
import type { SignInStep } from '../sign-in-step.ts'
import { noteSignIn } from '../store-accounts.ts'
import { claimCode, deleteSession, findSession } from '../store-sessions.ts'

/**
 * Tells the log that somebody signed in, before the cookies leave: no session is handed out that the log does not know of.
 * `codeHash` is the second factor's code: a code that opened before ends the new session at once.
 */
export async function recordSignIn(
  context: IdentityContext,
  cookies: readonly string[],
  codeHash?: string,
): Promise<SignInStep> {
  const { storage, identity } = context
  const token = unsigned(sessionToken(cookies, identity.cookies.sessionName), identity.key)
  const tokenHash = hashSecret(token ?? '')
  const accountId = await storage.read(async (database) => (await findSession(database, tokenHash))?.session.userId)
  if (!accountId) throw new AppError('forbidden', 'sign-in-lost')
  const signing = { ...context, actor: { kind: 'account', accountId, grants: [] } } as const
  const { accepted } = await record(signing, { tokenHash, codeHash })
  if (accepted) return { done: true, cookies }
  context.refused(auditEntry(signing, 'identity.sign-in', accountId, 'refused'))
  throw new AppError('invalid', 'second-factor-refused')
}

const record = usecase({
  action: 'identity.sign-in',
  input: z.strictObject({ tokenHash: z.string(), codeHash: z.string().optional() }),
  run: async (transaction, { tokenHash, codeHash }, { actor, clock }) => {
    const found = await findSession(transaction, tokenHash)
    const session = authorize(actor, found?.session, isOwn)
    const accepted = !codeHash || (await claimCode(transaction, session, codeHash))
    if (accepted) await noteSignIn(transaction, session, clock())
    else await deleteSession(transaction, session)
    return { accepted, accountId: session.userId }
  },
  subject: ({ accepted, accountId }) => (accepted ? accountId : undefined),
})
