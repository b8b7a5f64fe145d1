import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** The key that signs cookies and encrypts second factors. The database and its backups never hold it. */
export interface SigningKey {
  readonly text: string
  /** A keyed hash: the value can be found again but not read. */
  hash(text: string): string
}

/** The key in the setting `AUTH_SECRET`, else in a private file of the data folder, which the first start writes. */
export function readSigningKey({ AUTH_SECRET, DATA_DIR }: { AUTH_SECRET?: string; DATA_DIR: string }): SigningKey {
  const text = AUTH_SECRET ?? keptKey(join(DATA_DIR, 'auth-secret'))
  return { text, hash: (value) => createHmac('sha256', text).update(value).digest('hex') }
}

function keptKey(file: string): string {
  mkdirSync(join(file, '..'), { recursive: true, mode: 0o700 })
  try {
    // The flag `wx` fails on an existing file: of two processes that start together, one writes the key.
    writeFileSync(file, randomBytes(48).toString('base64url'), { flag: 'wx', mode: 0o600 })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    chmodSync(file, 0o600)
  }
  return readFileSync(file, 'utf8').trim()
}

/** A value with its signature, as better-auth writes them in cookies. */
export function signed(value: string, key: SigningKey): string {
  return `${value}.${createHmac('sha256', key.text).update(value).digest('base64')}`
}

/** The value of a signed text; undefined when the signature is not of this key. */
export function unsigned(text: string, key: SigningKey): string | undefined {
  const value = text.slice(0, text.lastIndexOf('.'))
  const given = Buffer.from(text)
  const expected = Buffer.from(signed(value, key))
  return value && given.length === expected.length && timingSafeEqual(given, expected) ? value : undefined
}
