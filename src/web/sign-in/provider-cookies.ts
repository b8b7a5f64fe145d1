import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'
import { isProviderName, type ProviderName, pendingSignInMinutes } from '#identity'
import type { AppContext } from '../../app.ts'
import { localPath } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'

/*
 * Two cookies of a sign-in with an identity provider, out of reach of scripts. The first holds the secret of the sign-in in
 * progress and the page wanted afterwards, whose address may hold the secret of a link, which the server stores nowhere. The
 * second holds the id_token, which the provider asks for at sign-out; the browser sends it at sign-out only. Neither gives
 * access here by itself.
 */

/** Browsers refuse a cookie beyond some 4 000 bytes. Without the id_token, the person is signed out of Cap CaRE alone. */
const longestToken = 3_500

/** A sign-in in progress: its secret, and the page to show afterwards. */
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

/** Browsers send a `__Host-` cookie to every page; this cookie goes to the sign-out alone. */
function tokenName(secure: boolean): string {
  return secure ? '__Secure-cap-care.id_token' : 'cap-care.id_token'
}

export function keepIdToken(context: Context, { identity }: AppContext, provider: ProviderName, idToken: string): void {
  const { secure } = identity.cookies
  if (idToken.length > longestToken) return
  const ways = { ...signOutPath, httpOnly: true, sameSite: 'Lax', secure } as const
  setCookie(context, tokenName(secure), `${provider}:${idToken}`, ways)
}

/** After a sign-in with a password, the next sign-out must not involve a provider. */
export function forgetIdToken(context: Context, { identity }: AppContext): void {
  const { secure } = identity.cookies
  deleteCookie(context, tokenName(secure), { ...signOutPath, secure })
}

/** The provider through which this browser signed in, with its id_token. Deletes both cookies. */
export function takeIdToken(
  context: Context,
  actor: AppContext,
): { provider: ProviderName; idToken: string } | undefined {
  const [provider = '', idToken = ''] = getCookie(context, tokenName(actor.identity.cookies.secure))?.split(':') ?? []
  forgetIdToken(context, actor)
  return isProviderName(provider) && idToken ? { provider, idToken } : undefined
}
