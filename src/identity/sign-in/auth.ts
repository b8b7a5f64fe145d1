import { type Clock, hashSecret, newId } from '#kernel'
import type { Storage } from '#storage'
import type { SigningKey } from '../files.ts'
import { verifyPassword } from './password-hash.ts'
import { sessionHours } from './session.ts'

/** Names and protection of the cookies of this server. */
export interface CookieOptions {
  readonly sessionName: string
  /** Holds the first step of a sign-in until the second. */
  readonly firstStepName: string
  /** Names the accounts that know this browser (`known-browser.ts`). */
  readonly knownBrowserName: string
  readonly prefix: string
  readonly secure: boolean
}

export const firstStepSeconds = 600

/** On HTTPS, another host of the domain cannot set a `__Host-` cookie. */
export function cookieOptions(publicUrl: string | undefined): CookieOptions {
  const secure = publicUrl?.startsWith('https://') ?? false
  const prefix = secure ? '__Host-cap-care' : 'cap-care'
  return {
    prefix,
    secure,
    sessionName: `${prefix}.session_token`,
    firstStepName: `${prefix}.two_factor`,
    knownBrowserName: `${prefix}.browser`,
  }
}

interface AuthParts {
  readonly storage: Storage
  readonly clock: Clock
  readonly key: SigningKey
  readonly cookies: CookieOptions
  readonly hashPassword: (password: string) => Promise<string>
}

export type Auth = Awaited<ReturnType<typeof openAuth>>

/** Loads better-auth at the first sign-in: a server that serves open diagnoses does without. */
export async function openAuth({ storage, clock, key, cookies, hashPassword }: AuthParts) {
  const [{ betterAuth }, { twoFactor }, { authStore }] = await Promise.all([
    import('better-auth/minimal'),
    import('better-auth/plugins/two-factor'),
    import('./store-auth.ts'),
  ])
  return betterAuth({
    appName: 'Cap CaRE',
    baseURL: 'http://cap-care.invalid',
    secret: key.text,
    database: authStore(storage),
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: 1,
      maxPasswordLength: 1_000,
      password: { hash: hashPassword, verify: verifyPassword },
    },
    session: { expiresIn: sessionHours * 3600, disableSessionRefresh: true, freshAge: 0 },
    verification: { storeIdentifier: 'hashed' },
    // Our own clock says how long a session lasts (`session.ts`).
    databaseHooks: {
      session: { create: { before: async (row) => ({ data: { ...row, createdAt: clock(), updatedAt: clock() } }) } },
    },
    plugins: [
      twoFactor({
        issuer: 'Cap CaRE',
        twoFactorCookieMaxAge: firstStepSeconds,
        // An account that signs in through a provider alone has no password to ask for.
        allowPasswordless: true,
        accountLockout: { enabled: true, maxFailedAttempts: 10, durationSeconds: 900 },
        backupCodeOptions: { storeBackupCodes: hashedCodes },
      }),
    ],
    advanced: {
      useSecureCookies: false,
      cookiePrefix: cookies.prefix,
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax', path: '/', secure: cookies.secure },
      database: { generateId: () => newId() },
      ipAddress: { disableIpTracking: true },
    },
    rateLimit: { enabled: false },
    telemetry: { enabled: false },
    logger: { disabled: true },
  })
}

const hashShape = /^[0-9a-f]{64}$/

/** better-auth compares recovery codes as hashes: `verifySecondFactor` hashes a typed code before the comparison. */
const hashedCodes = {
  encrypt: async (codes: string) =>
    JSON.stringify(
      (JSON.parse(codes) as string[]).map((code) => (hashShape.test(code) ? code : recoveryCodeHash(code))),
    ),
  decrypt: async (hashes: string) => hashes,
}

/** The hash of a recovery code, whatever case and signs it was typed with. */
export function recoveryCodeHash(code: string): string {
  return hashSecret(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
}
