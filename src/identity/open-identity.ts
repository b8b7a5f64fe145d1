import type { Clock } from '#kernel'
import type { Storage } from '#storage'
import { readSigningKey } from './files.ts'
import type { Identity } from './identity-context.ts'
import { type Auth, cookieOptions, openAuth } from './sign-in/auth.ts'

interface Settings {
  readonly AUTH_SECRET?: string
  readonly DATA_DIR: string
  readonly PUBLIC_URL?: string
}

/** The parts that accounts need, each made when first needed. */
export function openIdentity(settings: Settings, storage: Storage, clock: Clock): Identity {
  const key = readSigningKey(settings)
  const cookies = cookieOptions(settings.PUBLIC_URL)
  let opened: Promise<Auth> | undefined
  return {
    key,
    cookies,
    auth: () => {
      opened ??= openAuth({ storage, clock, key, cookies })
      return opened
    },
  }
}
