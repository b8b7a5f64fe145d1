import { Context } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import { noteClient } from '#http'
import type { Config } from '../../app.ts'
import { sameSite } from './same-site.ts'

/** `fromAnywhere`: a form that needs no cookie, because its address holds the right, and that mail programs send. */
export type Entrance = (context: Context, form?: { readonly fromAnywhere?: boolean }) => Promise<void>

/**
 * Runs before every page: security headers, no caching, the client address, refusal of forms from other sites. Headers are set
 * before the page is made, since a finished response is costly to amend.
 */
export function entrance(config: Config, nameless: (proxy: string) => void): Entrance {
  const headers = protectingHeaders(config.PUBLIC_URL)
  const note = noteClient(config, nameless)
  const checkForm = sameSite(config.PUBLIC_URL)
  return async (context, { fromAnywhere = false } = {}) => {
    for (const [name, value] of await headers) context.header(name, value)
    note(context)
    if (!fromAnywhere) await checkForm(context, async () => undefined)
  }
}

/** Pages hold answers: no cache may keep them. */
const privatePages = [
  ['Cache-Control', 'no-store'],
  ['X-Robots-Tag', 'noindex'],
] as const

/** Content comes from this server alone, no inline script or style runs, and no address leaks to another site. */
async function protectingHeaders(publicUrl: string | undefined): Promise<readonly (readonly [string, string])[]> {
  const protect = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // Never a path, which may hold a secret. With `no-referrer`, browsers would not say which site sent a form.
    referrerPolicy: 'strict-origin',
    xFrameOptions: 'DENY',
    // Only behind TLS: browsers ignore the header on plain HTTP.
    strictTransportSecurity: publicUrl?.startsWith('https:') ? 'max-age=31536000' : false,
  })
  const context = new Context(new Request('http://local.invalid'))
  await protect(context, async () => {
    context.res = new Response()
  })
  return [...context.res.headers, ...privatePages]
}
