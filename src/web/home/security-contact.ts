import type { Context } from 'hono'
import { AppError, daysAfter } from '#kernel'
import type { App } from '../../app.ts'
import { paths } from '../paths.ts'

const validDays = 180

/** Where to report a vulnerability (RFC 9116), when the operator has set a contact. */
export function sendSecurityContact({ config, clock }: App, context: Context) {
  if (!config.SECURITY_CONTACT) throw new AppError('not-found', 'not-found')
  const expires = daysAfter(clock(), validDays)
  const lines = [
    `Contact: ${config.SECURITY_CONTACT}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: fr, en',
    ...(config.PUBLIC_URL ? [`Canonical: ${new URL(paths.securityContact, config.PUBLIC_URL).href}`] : []),
  ]
  return context.text(`${lines.join('\n')}\n`)
}
