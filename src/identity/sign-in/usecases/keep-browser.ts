import { newSecret } from '#kernel'
import { unsigned } from '../../files.ts'
import type { Identity } from '../../identity-context.ts'
import { sessionToken } from '../auth-call.ts'
import { cookieLine } from '../cookie-line.ts'
import { type KnownBrowser, knownBrowserDays, readKnownBrowsers, writeKnownBrowsers } from '../known-browser.ts'

type Signing = Pick<Identity, 'cookies' | 'key'>

/** The accounts that know a browser, read from its signed cookie. */
export function heldBrowsers({ cookies, key }: Signing, held: string): KnownBrowser[] {
  return readKnownBrowsers(unsigned(sessionToken(held.split(/;\s*/), cookies.knownBrowserName), key))
}

/** The cookie that makes a browser known to the account that has just signed in. */
export function knownBrowserCookie(signing: Signing, passwordId: string, held: string): string {
  const { cookies, key } = signing
  const before = heldBrowsers(signing, held)
  const browserId = before.find((one) => one.passwordId === passwordId)?.browserId ?? newSecret()
  const value = writeKnownBrowsers({ passwordId, browserId }, before)
  return cookieLine(cookies, key, { name: cookies.knownBrowserName, value, maxAgeSeconds: knownBrowserDays * 86_400 })
}
