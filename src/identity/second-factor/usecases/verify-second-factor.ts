import { z } from 'zod'
import { auditEntry } from '#kernel'
import type { IdentityContext } from '../../identity-context.ts'
import { recoveryCodeHash } from '../../sign-in/auth.ts'
import { headersOf, throwRefusal, withOnly } from '../../sign-in/auth-call.ts'
import { browserInput, type SignInStep } from '../../sign-in/sign-in-step.ts'
import { recordSignIn } from '../../sign-in/usecases/record-sign-in.ts'

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
  // A session that the browser may hold has no say: the first step alone says who is signing in.
  const headers = headersOf(withOnly(context.identity.cookies.firstStepName, browser))
  const verified = isCode
    ? auth.api.verifyTOTP({ body: { code: digits }, headers, returnHeaders: true })
    : auth.api.verifyBackupCode({ body: { code: recoveryCodeHash(code) }, headers, returnHeaders: true })
  const answer = await verified.catch((error: unknown) => {
    context.refused(auditEntry(context, 'identity.second-factor', '', 'refused'))
    return throwRefusal(error, 'second-factor-refused')
  })
  const codeHash = isCode ? context.identity.key.hash(`code:${digits}`) : undefined
  return recordSignIn(context, answer.headers.getSetCookie(), { codeHash })
}
