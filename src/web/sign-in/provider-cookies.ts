import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isProviderName, type ProviderName, pendingSignInMinutes } from '#identity'
import type { AppContext } from '../../app.ts'
import { localPath } from '../http/session.ts'
import { paths } from '../paths.ts'

/*
 * What the browser keeps of a sign-in with a provider, out of reach of scripts: the secret of the one that is going on with
 * the page wanted afterwards (it may hold the secret of a link, which we keep nowhere), then the provider's id_token, which
 * the provider asks for at the sign-out. The second is sent to us at the sign-out only. Neither opens anything here by itself.
 */

/** Browsers refuse a cookie beyond some 4 000 bytes. Without it the sign-out stays with us. */
const longestToken = 3_500

/** A sign-in that goes on: its secret, and the page of ours to go to afterwards. */
export interface Pending {
  readonly secret: string
  readonly wanted: string | undefined
}

export function keepPending(context: Context, { identity }: AppContext, { secret, wanted = '' }: Pending): void {
  const { prefix, secure } = identity.cookies
  const maxAge = pendingSignInMinutes * 60
  setCookie(context, `${prefix}.provider`, `${secret} ${wanted}`, {
    httpOnly: true,
    sameSite: 'Lax',
    secure,
    path: '/',
    maxAge,
  })
}

export function readPending(context: Context, { identity }: AppContext): Pending {
  const [secret = '', wanted] = getCookie(context, `${identity.cookies.prefix}.provider`)?.split(' ') ?? []
  return { secret: secret.slice(0, 100), wanted: localPath(wanted) }
}

export function forgetPending(context: Context, { identity }: AppContext): void {
  deleteCookie(context, `${identity.cookies.prefix}.provider`, { path: '/', secure: identity.cookies.secure })
}

const signOutPath = { path: paths.signOut }

/** `__Host-` cookies go to every page; this one does not. */
function tokenName(secure: boolean): string {
  return secure ? '__Secure-cap-care.id_token' : 'cap-care.id_token'
}

export function keepIdToken(context: Context, { identity }: AppContext, provider: ProviderName, idToken: string): void {
  const { secure } = identity.cookies
  if (idToken.length > longestToken) return
  const ways = { ...signOutPath, httpOnly: true, sameSite: 'Lax', secure } as const
  setCookie(context, tokenName(secure), `${provider}:${idToken}`, ways)
}

/** For whoever signs in with a password: the next sign-out has nothing to do with a provider. */
export function forgetIdToken(context: Context, { identity }: AppContext): void {
  const { secure } = identity.cookies
  deleteCookie(context, tokenName(secure), { ...signOutPath, secure })
}

/** The provider through which this browser signed in, with its id_token; both are forgotten here. */
export function takeIdToken(
  context: Context,
  actor: AppContext,
): { provider: ProviderName; idToken: string } | undefined {
  const [provider = '', idToken = ''] = getCookie(context, tokenName(actor.identity.cookies.secure))?.split(':') ?? []
  forgetIdToken(context, actor)
  return isProviderName(provider) && idToken ? { provider, idToken } : undefined
}
