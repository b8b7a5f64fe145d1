import type { Hono } from 'hono'
import { secureHeaders } from 'hono/secure-headers'
import type { App } from '../../app.ts'
import { noteClient } from './client-address.ts'
import { privatePages } from './private-pages.ts'
import { sameSite } from './same-site.ts'

/** What stands before every page, with `protection`: who sends, no cache, forms of ours alone. */
export function protectPages(web: Hono, { config }: App): void {
  web.use(noteClient(config.TRUSTED_PROXIES))
  web.use(privatePages)
  web.use(sameSite(config.PUBLIC_URL))
}

/** Everything comes from this server, nothing runs inline, and no address of ours leaks to another site. */
export function protection(publicUrl: string | undefined) {
  return secureHeaders({
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
}
