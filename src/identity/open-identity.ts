import { atFirstUse, type Clock } from '#kernel'
import type { Storage } from '#storage'
import { readSigningKey } from './files.ts'
import type { Identity } from './identity-context.ts'
import { cookieOptions, openAuth } from './sign-in/auth.ts'
import { hashPassword, owaspCost } from './sign-in/password-hash.ts'

interface Settings {
  readonly AUTH_SECRET?: string
  readonly DATA_DIR: string
  readonly PUBLIC_URL?: string
}

/**
 * The parts that accounts need, each made when first needed. No setting lowers the cost of a password: only tests, which make
 * hundreds of accounts, pass another one.
 */
export function openIdentity(settings: Settings, storage: Storage, clock: Clock, passwordCost = owaspCost): Identity {
  const key = readSigningKey(settings)
  const cookies = cookieOptions(settings.PUBLIC_URL)
  const hash = (password: string) => hashPassword(password, passwordCost)
  return {
    key,
    cookies,
    hashPassword: hash,
    auth: atFirstUse(() => openAuth({ storage, clock, key, cookies, hashPassword: hash })),
  }
}
