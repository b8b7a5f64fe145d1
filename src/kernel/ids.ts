import { hash, randomBytes, randomUUID } from 'node:crypto'

/** A new identifier for a row. */
export function newId(): string {
  return randomUUID()
}

/** A new secret for a private link: 256 random bits, safe in an address. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** The SHA-256 of a secret, stored in its place: a stolen database opens no private link. */
export function hashSecret(secret: string): string {
  return hash('sha256', secret)
}

/** SHA-256 of a text, in hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text)
}
