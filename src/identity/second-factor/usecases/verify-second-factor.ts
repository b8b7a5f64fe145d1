import { z } from 'zod'
import { auditEntry } from '#kernel'
import { unsigned } from '../../files.ts'
import type { IdentityContext } from '../../identity-context.ts'
import type { AccessEpoch } from '../../sign-in/access-epoch.ts'
import { recoveryCodeHash } from '../../sign-in/auth.ts'
import { headersOf, type Refusal, sayRefusal, sessionToken, withOnly } from '../../sign-in/auth-call.ts'
import { browserInput, type SignInStep } from '../../sign-in/sign-in-step.ts'
import { findAccess } from '../../sign-in/store-access.ts'
import { recordSignIn, refusalDuring } from '../../sign-in/usecases/record-sign-in.ts'

const input = z.strictObject({ code: z.string().max(100), browser: browserInput })

/**
 * The second step of a sign-in: a code of the application (six digits), or one of the recovery codes, each of which opens
 * once. Throws `sign-in-lost` when the first step is too old, or too many codes were wrong.
 */
export async function verifySecondFactor(
  context: IdentityContext,
  request: z.input<typeof input>,
): Promise<SignInStep> {
  const { code, browser } = input.parse(request)
  const digits = code.replace(/\s/g, '')
  const isCode = /^\d{6}$/.test(digits)
  const auth = await context.identity.auth()
  // better-auth must not see a session that the browser may hold: the first step alone says who is signing in.
  const headers = headersOf(withOnly(context.identity.cookies.firstStepName, browser))
  const begun = await firstStepIn(context, browser.cookies)
  const verified = isCode
    ? auth.api.verifyTOTP({ body: { code: digits }, headers, returnHeaders: true })
    : auth.api.verifyBackupCode({ body: { code: recoveryCodeHash(code) }, headers, returnHeaders: true })
  const answer = await verified.catch((error: unknown) => refusalDuring(context, begun, error))
  if ('kind' in answer || !begun) return refuse(context, answer)
  const codeHash = isCode ? context.identity.key.hash(`code:${digits}`) : undefined
  return recordSignIn(context, {
    begun,
    cookies: answer.headers.getSetCookie(),
    held: browser.cookies,
    secondFactor: { codeHash },
  })
}

function refuse(context: IdentityContext, answer: Refusal | object): never {
  context.refused(auditEntry(context, 'identity.second-factor', '', 'refused'))
  return sayRefusal('kind' in answer ? answer : { code: 'UNAUTHORIZED', kind: 'lost' }, 'second-factor-refused')
}

/** The account whose first step the browser holds, read before the code is checked. */
async function firstStepIn({ identity, storage }: IdentityContext, cookies: string): Promise<AccessEpoch | undefined> {
  const { firstStepName } = identity.cookies
  const step = unsigned(sessionToken(cookies.split(/;\s*/), firstStepName), identity.key)
  if (!step) return undefined
  const { internalAdapter } = await (await identity.auth()).$context
  const waiting = await internalAdapter.findVerificationValue(step)
  return waiting ? storage.read((database) => findAccess(database, waiting.value)) : undefined
}
