import { type SigningKey, signed } from '../files.ts'
import type { CookieOptions } from './auth.ts'

interface CookieToSend {
  readonly name: string
  readonly value: string
  readonly maxAgeSeconds: number
}

/** A value of `Set-Cookie`: signed, and hidden from scripts. */
export function cookieLine({ secure }: CookieOptions, key: SigningKey, cookie: CookieToSend): string {
  const { name, value, maxAgeSeconds } = cookie
  const protection = `Max-Age=${maxAgeSeconds}; Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
  return `${name}=${encodeURIComponent(signed(value, key))}; ${protection}`
}
