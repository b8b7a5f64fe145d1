import { sha256 } from '#kernel'

/**
 * What ties the answer of a provider to the browser that asked: 64 hexadecimal characters each (ProConnect asks for at
 * least 32).
 */
export interface SignInMarks {
  readonly state: string
  readonly nonce: string
  /** PKCE code verifier, for providers that use it. */
  readonly verifier: string
}

/**
 * The marks of a pending sign-in, all derived from the secret in the browser's cookie: another browser cannot answer, and
 * the database holds nothing that would let anyone do so.
 */
export function marksOf(secret: string): SignInMarks {
  const mark = (name: string) => sha256(`${name}:${secret}`)
  return { state: mark('state'), nonce: mark('nonce'), verifier: mark('verifier') }
}
