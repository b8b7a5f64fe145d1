import { z } from 'zod'
import { authorize, type Context, command, hashSecret, query } from '#kernel'
import { needsSecondFactor } from '../../accounts/account.ts'
import { listAssignments } from '../../accounts/store-assignments.ts'
import { resolveGrants } from '../../accounts/store-grants.ts'
import { unsigned } from '../../files.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { isOwn } from '../../policy.ts'
import { isAlive, isUseNoted, type SignedIn } from '../session.ts'
import { findSession, noteUse } from '../store-sessions.ts'

/** Our session cookies are far shorter. */
const longestCookie = 500

/** The signed value of the session cookie. A value that is too long is not ours. */
const input = z.strictObject({
  cookie: z
    .string()
    .optional()
    .transform((text = '') => (text.length > longestCookie ? '' : text)),
})

/**
 * Who is signed in with a session cookie, with the grants of this instant: a role taken away counts at the next request.
 * Undefined without an open session. Notes the use of the session.
 */
export async function openSession(
  context: IdentityContext,
  request: z.input<typeof input>,
): Promise<SignedIn | undefined> {
  const opened = await readSession(context, request)
  if (!opened) return undefined
  const { session, signedIn } = opened
  if (!isUseNoted(session, context.clock())) await noteSessionUse(actingAs(context, session.userId), session)
  return signedIn
}

function actingAs<Given extends Context>(context: Given, accountId: string): Given {
  return { ...context, actor: { kind: 'account', accountId, grants: [] } }
}

const readSession = query({
  input,
  run: async (database, { cookie }, { identity, clock }: IdentityContext) => {
    const token = unsigned(cookie, identity.key)
    const found = token ? await findSession(database, hashSecret(token)) : undefined
    if (!found || !isAlive(found.session, clock())) return undefined
    const { session, email, name, hasSecondFactor, twoFactorsGiven } = found
    // A thief may have opened this session with a password alone, before the account got its second factor.
    if (hasSecondFactor && !twoFactorsGiven) return undefined
    const assignments = (await listAssignments(database, [session.userId])).get(session.userId) ?? []
    const secondFactorMissing = needsSecondFactor(assignments) && !twoFactorsGiven
    const grants = secondFactorMissing ? [] : await resolveGrants(database, assignments)
    const { id: sessionId, userId: accountId, createdAt: signedInAt } = session
    const who = { accountId, sessionId, signedInAt, email, name }
    const signedIn: SignedIn = { ...who, grants, hasSecondFactor, secondFactorMissing }
    return { session, signedIn }
  },
})

const noteSessionUse = command({
  action: 'identity.note-use',
  input: z.strictObject({
    id: z.string(),
    userId: z.string(),
    createdAt: z.date(),
    updatedAt: z.date(),
    userAgent: z.string().nullable(),
  }),
  run: async (transaction, session, { actor, clock }) => {
    await noteUse(transaction, authorize(actor, session, isOwn), clock())
  },
  // Opening a page is no event of its own.
  subject: () => undefined,
})
