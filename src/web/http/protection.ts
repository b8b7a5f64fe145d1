import { Context } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { Config } from '../../app.ts'
import { noteClient } from './client-address.ts'
import { sameSite } from './same-site.ts'

export type Entrance = (context: Context) => Promise<void>

/**
 * What stands before every page: protecting headers, no cache, who sends, forms of ours alone. Headers are said before the
 * page is made, since an answer that is complete is costly to amend.
 */
export function entrance(config: Config, nameless: (proxy: string) => void): Entrance {
  const headers = protectingHeaders(config.PUBLIC_URL)
  const note = noteClient(config, nameless)
  const checkForm = sameSite(config.PUBLIC_URL)
  return async (context) => {
    for (const [name, value] of await headers) context.header(name, value)
    note(context)
    await checkForm(context, async () => undefined)
  }
}

/** Pages hold answers: no cache keeps them. */
const privatePages = [
  ['Cache-Control', 'no-store'],
  ['X-Robots-Tag', 'noindex'],
] as const

/** Everything comes from this server, nothing runs inline, and no address of ours leaks to another site. */
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
    // Never a path, which may hold a secret. Not `no-referrer`: browsers would then say nothing of where a form comes from.
    referrerPolicy: 'strict-origin',
    xFrameOptions: 'DENY',
    // Only behind TLS: said in clear, it would mean nothing.
    strictTransportSecurity: publicUrl?.startsWith('https:') ? 'max-age=31536000' : false,
  })
  const context = new Context(new Request('http://local.invalid'))
  await protect(context, async () => {
    context.res = new Response()
  })
  return [...context.res.headers, ...privatePages]
}
