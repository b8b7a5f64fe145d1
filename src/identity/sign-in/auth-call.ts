import { AppError, type Code } from '#kernel'
import type { CookieOptions } from './auth.ts'

/** The `Cookie` and `User-Agent` headers of a browser. */
export interface BrowserRequest {
  readonly cookies: string
  readonly userAgent: string
}

export function headersOf({ cookies, userAgent }: BrowserRequest): Headers {
  return new Headers({ cookie: cookies, 'user-agent': userAgent.slice(0, 300) })
}

/** The request with the cookies of one name, and no other. */
export function withOnly(name: string | undefined, request: BrowserRequest): BrowserRequest {
  const cookies = request.cookies.split(/;\s*/).filter((cookie) => name !== undefined && cookie.startsWith(`${name}=`))
  return { ...request, cookies: cookies.join('; ') }
}

/** Why better-auth refused. */
export interface Refusal {
  readonly code: string
  readonly kind: 'refused' | 'too-many' | 'lost' | 'meanwhile'
}

const lost = ['INVALID_TWO_FACTOR_COOKIE', 'TOO_MANY_ATTEMPTS_REQUEST_NEW_CODE', 'UNAUTHORIZED']

/**
 * The code of a refusal; undefined for any other error. When two recovery codes come at once, better-auth accepts one and
 * answers the other with `CONFLICT`, without a code.
 */
function refusalCode(error: unknown): string | undefined {
  if (!(error instanceof Error && 'body' in error)) return undefined
  const { code } = (error.body ?? {}) as { code?: string }
  return code ?? ('status' in error && error.status === 'CONFLICT' ? 'CONFLICT' : undefined)
}

export function isRefusal(error: unknown): boolean {
  return refusalCode(error) !== undefined
}

/**
 * Why better-auth refused: `refused` for what was typed, `lost` when the sign-in must begin again, `meanwhile` when another
 * request used a recovery code of the account at the same instant. Rethrows any other error.
 */
export function refusalOf(error: unknown): Refusal {
  const code = refusalCode(error)
  if (!code) throw error
  if (code === 'ACCOUNT_TEMPORARILY_LOCKED') return { code, kind: 'too-many' }
  if (code === 'CONFLICT') return { code, kind: 'meanwhile' }
  return { code, kind: lost.includes(code) ? 'lost' : 'refused' }
}

export function throwRefusal(error: unknown, code: Code): never {
  sayRefusal(refusalOf(error), code)
}

export function sayRefusal({ kind }: Refusal, code: Code): never {
  if (kind === 'too-many') throw new AppError('too-many', 'sign-in-locked')
  if (kind === 'meanwhile') throw new AppError('conflict', 'recovery-code-used-meanwhile')
  if (kind === 'lost') throw new AppError('forbidden', 'sign-in-lost')
  throw new AppError('invalid', code)
}

/** Whether a list of `Set-Cookie` gives a session. */
export function givesSession(cookies: readonly string[], { sessionName }: CookieOptions): boolean {
  return sessionToken(cookies, sessionName) !== ''
}

/** The signed token of the session that a list of `Set-Cookie` gives; empty when it gives none. */
export function sessionToken(cookies: readonly string[], sessionName: string): string {
  const [value = ''] = cookies.filter((cookie) => cookie.startsWith(`${sessionName}=`)).slice(-1)
  return decodeURIComponent(value.slice(sessionName.length + 1).split(';')[0] ?? '')
}
