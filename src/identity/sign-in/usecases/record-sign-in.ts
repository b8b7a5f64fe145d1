import { z } from 'zod'
import { AppError, auditEntry, authorize, command, hashSecret } from '#kernel'
import { noteSignIn } from '../../accounts/store-list.ts'
import { unsigned } from '../../files.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { isOwn } from '../../policy.ts'
import { sessionToken } from '../auth-call.ts'
import type { SignInStep } from '../sign-in-step.ts'
import { claimCode, deleteSession, findSession, noteTwoFactors } from '../store-sessions.ts'

/** The second factor that was given. `codeHash` for a code of the application: one that opened before opens nothing. */
interface SecondFactor {
  readonly codeHash?: string
}

/**
 * Tells the log that somebody signed in, before the cookies leave: no session is handed out that the log does not know of.
 * Without a second factor, the session does not live any longer than the account does without one (`open-session.ts`).
 */
export async function recordSignIn(
  context: IdentityContext,
  cookies: readonly string[],
  secondFactor?: SecondFactor,
): Promise<SignInStep> {
  const { storage, identity } = context
  const token = unsigned(sessionToken(cookies, identity.cookies.sessionName), identity.key)
  const tokenHash = hashSecret(token ?? '')
  const accountId = await storage.read(async (database) => (await findSession(database, tokenHash))?.session.userId)
  if (!accountId) throw new AppError('forbidden', 'sign-in-lost')
  const signing = { ...context, actor: { kind: 'account', accountId, grants: [] } } as const
  const { accepted } = await record(signing, { tokenHash, secondFactor })
  if (accepted) return { done: true, cookies }
  context.refused(auditEntry(signing, 'identity.sign-in', accountId, 'refused'))
  throw new AppError('invalid', 'second-factor-refused')
}

const record = command({
  action: 'identity.sign-in',
  input: z.strictObject({ tokenHash: z.string(), secondFactor: z.custom<SecondFactor>().optional() }),
  run: async (transaction, { tokenHash, secondFactor }, { actor, clock }) => {
    const found = await findSession(transaction, tokenHash)
    const session = authorize(actor, found?.session, isOwn)
    const codeHash = secondFactor?.codeHash
    const accepted = !codeHash || (await claimCode(transaction, session, codeHash))
    if (!accepted) await deleteSession(transaction, session)
    else await noteSignIn(transaction, session, clock())
    if (accepted && secondFactor) await noteTwoFactors(transaction, session)
    return { accepted, accountId: session.userId }
  },
  subject: ({ accepted, accountId }) => (accepted ? accountId : undefined),
})
