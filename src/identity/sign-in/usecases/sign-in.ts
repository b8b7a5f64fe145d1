import { z } from 'zod'
import { AppError, auditEntry } from '#kernel'
import type { Database } from '#storage'
import { typedEmail } from '../../accounts/email.ts'
import type { IdentityContext } from '../../identity-context.ts'
import type { AccessEpoch } from '../access-epoch.ts'
import { givesSession, headersOf, withOnly } from '../auth-call.ts'
import { browserInput, type SignInStep } from '../sign-in-step.ts'
import { findAccessByEmail } from '../store-access.ts'
import { findPasswordId } from '../store-passwords.ts'
import { heldBrowsers } from './keep-browser.ts'
import { recordFirstStep, recordSignIn, refusalDuring } from './record-sign-in.ts'
import { beginTry, signInKeys, takeBackTry } from './tries.ts'

const input = z.strictObject({
  email: typedEmail,
  password: z.string().max(1_000),
  browser: browserInput,
})

/**
 * The first step of a sign-in. Gives the cookies to send back, and says whether a second factor is still awaited. An
 * unknown email address and a wrong password cost equal work and read alike. After several failures, a delay must pass.
 */
export async function signIn(context: IdentityContext, request: z.input<typeof input>): Promise<SignInStep> {
  const { email, password, browser } = input.parse(request)
  const { begun, passwordId } = await context.storage.read((database) => findAsked(database, email))
  const known = heldBrowsers(context.identity, browser.cookies).find((one) => one.passwordId === passwordId)
  const keys = signInKeys(context, email, known)
  await beginTry(context, keys)
  const auth = await context.identity.auth()
  const answer = await auth.api
    .signInEmail({ body: { email, password }, headers: headersOf(withOnly(undefined, browser)), returnHeaders: true })
    .catch((error) => refusalDuring(context, begun, error))
  if ('kind' in answer || !begun) return refuse(context, begun)
  await takeBackTry(context, keys)
  const cookies = answer.headers.getSetCookie()
  const proven = { begun, cookies, held: browser.cookies }
  return givesSession(cookies, context.identity.cookies)
    ? recordSignIn(context, proven)
    : recordFirstStep(context, proven)
}

/** The account of an email address, and the id of its password. An unknown email address costs as many queries. */
async function findAsked(database: Database, email: string) {
  const begun = await findAccessByEmail(database, email)
  return { begun, passwordId: await findPasswordId(database, begun?.accountId ?? '') }
}

function refuse(context: IdentityContext, begun: AccessEpoch | undefined): never {
  context.refused(auditEntry(context, 'identity.sign-in', begun?.accountId ?? '', 'refused'))
  throw new AppError('invalid', 'sign-in-refused')
}
