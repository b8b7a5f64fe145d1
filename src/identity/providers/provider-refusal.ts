import { AppError, auditEntry } from '#kernel'
import type { IdentityContext } from '../identity-context.ts'
import type { OpenIdContext } from './oidc.ts'
import type { ProviderName } from './oidc-providers.ts'

export type ProviderContext = IdentityContext & OpenIdContext

/** Does the work, and records in the log why a sign-in was refused or a provider did not answer, in one code. */
export async function tellingProviderRefusals<Output>(
  context: ProviderContext,
  provider: ProviderName,
  work: () => Promise<Output>,
): Promise<Output> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError && (error.kind === 'forbidden' || error.kind === 'unavailable')) {
      const subject = `${provider}:${error.values.reason ?? error.code}`
      context.refused(auditEntry(context, 'identity.sign-in', subject, 'refused'))
    }
    throw error
  }
}
