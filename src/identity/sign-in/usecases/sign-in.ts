import { z } from 'zod'
import { AppError, auditEntry } from '#kernel'
import { typedEmail } from '../../accounts/email.ts'
import { findAccountByEmail } from '../../accounts/store.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { givesSession, headersOf, refusalOf, withOnly } from '../auth-call.ts'
import { browserInput, type SignInStep } from '../sign-in-step.ts'
import { recordSignIn } from './record-sign-in.ts'
import { beginTry, takeBackTry, tryKeys } from './tries.ts'

const input = z.strictObject({
  email: typedEmail,
  password: z.string().max(1_000),
  browser: browserInput,
})

/**
 * The first step of a sign-in. Gives the cookies to send back, and says whether a second factor is still awaited. Refuses
 * with the same words, after the same work, whether the address or the password is wrong; after several failures, only
 * once a delay has passed.
 */
export async function signIn(context: IdentityContext, request: z.input<typeof input>): Promise<SignInStep> {
  const { email, password, browser } = input.parse(request)
  const keys = tryKeys(context, 'sign-in', email)
  await beginTry(context, keys)
  const auth = await context.identity.auth()
  const answer = await auth.api
    .signInEmail({ body: { email, password }, headers: headersOf(withOnly(undefined, browser)), returnHeaders: true })
    .catch((error) => refusalOf(error).code)
  if (typeof answer === 'string') return refuse(context, email)
  await takeBackTry(context, keys)
  const cookies = answer.headers.getSetCookie()
  if (!givesSession(cookies, context.identity.cookies)) return { done: false, cookies }
  return recordSignIn(context, cookies)
}

async function refuse(context: IdentityContext, email: string): Promise<never> {
  const account = await context.storage.read((database) => findAccountByEmail(database, email))
  context.refused(auditEntry(context, 'identity.sign-in', account?.id ?? '', 'refused'))
  throw new AppError('invalid', 'sign-in-refused')
}
