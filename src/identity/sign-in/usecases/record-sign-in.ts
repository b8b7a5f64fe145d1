import { z } from 'zod'
import { AppError, auditEntry, authorize, command, hashSecret } from '#kernel'
import { unsigned } from '../../files.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { isOneself, isOwn } from '../../policy.ts'
import { claimCode } from '../../second-factor/store.ts'
import { type AccessEpoch, isSameEpoch } from '../access-epoch.ts'
import { isRefusal, type Refusal, refusalOf, sessionToken } from '../auth-call.ts'
import { mostSessions } from '../session.ts'
import type { SignInStep } from '../sign-in-step.ts'
import { deleteFirstSteps, findAccess, lockAccess, noteSignIn } from '../store-access.ts'
import { findPasswordId } from '../store-passwords.ts'
import { deleteSession, endOldestSessions, findSession, noteTwoFactors } from '../store-sessions.ts'

import { knownBrowserCookie } from './keep-browser.ts'

/** The second factor that was given. `codeHash` is the hash of a code of the application, which opens once. */
interface SecondFactor {
  readonly codeHash?: string
}

/** What a sign-in made, with the epoch of the account when the sign-in began. */
interface Proven {
  readonly begun: AccessEpoch
  readonly cookies: readonly string[]
  /** The cookies that the browser sent; absent when no password was typed. */
  readonly held?: string
  readonly secondFactor?: SecondFactor
}

/**
 * Records a sign-in in the log before the cookies leave: each session is in the log. A session opened without a second
 * factor ends when the account gets one (`open-session.ts`). Throws `sign-in-lost` when the sessions of the account were
 * ended since the sign-in began.
 */
export async function recordSignIn(
  context: IdentityContext,
  { begun, cookies, held, secondFactor }: Proven,
): Promise<SignInStep> {
  const { identity } = context
  const token = unsigned(sessionToken(cookies, identity.cookies.sessionName), identity.key)
  const signing = actingAs(context, begun)
  const { outcome, passwordId } = await record(signing, { tokenHash: hashSecret(token ?? ''), begun, secondFactor })
  if (outcome === 'accepted') {
    const known = passwordId && held !== undefined ? [knownBrowserCookie(identity, passwordId, held)] : []
    return { done: true, cookies: [...cookies, ...known] }
  }
  context.refused(auditEntry(signing, 'identity.sign-in', begun.accountId, 'refused'))
  throw outcome === 'ended' ? signInLost() : new AppError('invalid', 'second-factor-refused')
}

/**
 * Lets a sign-in wait for its second step. Throws `sign-in-lost` when the sessions of the account were ended since the
 * sign-in began.
 */
export async function recordFirstStep(
  context: IdentityContext,
  { begun, cookies }: Pick<Proven, 'begun' | 'cookies'>,
): Promise<SignInStep> {
  const signing = actingAs(context, begun)
  if (await keepFirstStep(signing, begun)) return { done: false, cookies }
  context.refused(auditEntry(signing, 'identity.sign-in', begun.accountId, 'refused'))
  throw signInLost()
}

/**
 * Why better-auth refused. When an account is closed while its password or code is checked, better-auth fails to write a
 * row without account: that sign-in is lost. Rethrows any other error.
 */
export async function refusalDuring(
  context: IdentityContext,
  begun: AccessEpoch | undefined,
  error: unknown,
): Promise<Refusal> {
  if (isRefusal(error)) return refusalOf(error)
  const now = begun && (await context.storage.read((database) => findAccess(database, begun.accountId)))
  if (begun && !isSameEpoch(begun, now)) throw signInLost()
  throw error
}

function signInLost(): AppError {
  return new AppError('forbidden', 'sign-in-lost')
}

function actingAs(context: IdentityContext, { accountId }: AccessEpoch): IdentityContext {
  return { ...context, actor: { kind: 'account', accountId, grants: [] } }
}

const begunSchema = z.strictObject({ accountId: z.string(), epoch: z.int() })

const record = command({
  action: 'identity.sign-in',
  input: z.strictObject({
    tokenHash: z.string(),
    begun: begunSchema,
    secondFactor: z.strictObject({ codeHash: z.string().optional() }).optional(),
  }),
  run: async (transaction, { tokenHash, begun, secondFactor }, { actor, clock }) => {
    const isStillOpen = isSameEpoch(begun, await lockAccess(transaction, begun.accountId))
    const found = (await findSession(transaction, tokenHash))?.session
    if (!found) return { outcome: 'ended' as const, accountId: begun.accountId }
    const session = authorize(actor, found, isOwn)
    const codeHash = secondFactor?.codeHash
    const isCodeGood = !codeHash || (await claimCode(transaction, session, codeHash))
    if (!isStillOpen || !isCodeGood) {
      await deleteSession(transaction, session)
      return { outcome: isStillOpen ? ('code-refused' as const) : ('ended' as const), accountId: begun.accountId }
    }
    await noteSignIn(transaction, session, clock())
    await endOldestSessions(transaction, authorize(actor, { id: begun.accountId }, isOneself), mostSessions)
    if (secondFactor) await noteTwoFactors(transaction, session)
    const passwordId = await findPasswordId(transaction, begun.accountId)
    return { outcome: 'accepted' as const, accountId: begun.accountId, passwordId }
  },
  subject: ({ outcome, accountId }) => (outcome === 'accepted' ? accountId : undefined),
})

const keepFirstStep = command({
  action: 'identity.sign-in',
  input: begunSchema,
  run: async (transaction, begun, { actor }) => {
    const isStillOpen = isSameEpoch(begun, await lockAccess(transaction, begun.accountId))
    if (!isStillOpen) await deleteFirstSteps(transaction, authorize(actor, { id: begun.accountId }, isOneself))
    return isStillOpen
  },
  // Half a sign-in is no event of its own.
  subject: () => undefined,
})
