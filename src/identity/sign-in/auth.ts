import { type Clock, hashSecret, newId } from '#kernel'
import type { Storage } from '#storage'
import type { SigningKey } from '../files.ts'
import { hashPassword, verifyPassword } from './password-hash.ts'
import { sessionHours } from './session.ts'

/** What the cookies of this server are called, and what the browser does with them. */
export interface CookieOptions {
  readonly sessionName: string
  /** Holds the first step of a sign-in until the second. */
  readonly firstStepName: string
  /** Says for which accounts the browser is known (`known-browser.ts`). */
  readonly knownBrowserName: string
  readonly prefix: string
  readonly secure: boolean
}

/** How long the second step of a sign-in may come after the first. */
export const firstStepSeconds = 600

/** On HTTPS, browsers keep `__Host-` cookies to this very host and path, whatever another host of the domain sets. */
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
}

export type Auth = Awaited<ReturnType<typeof openAuth>>

/** better-auth, loaded when somebody first signs in: a server that serves open diagnoses does without. */
export async function openAuth({ storage, clock, key, cookies }: AuthParts) {
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

/** Recovery codes are kept as hashes: they are handed over as hashes when they are used (`recoveryCodeHash`). */
const hashedCodes = {
  encrypt: async (codes: string) =>
    JSON.stringify(
      (JSON.parse(codes) as string[]).map((code) => (hashShape.test(code) ? code : recoveryCodeHash(code))),
    ),
  decrypt: async (hashes: string) => hashes,
}

/** What is kept of a recovery code, however it was typed. */
export function recoveryCodeHash(code: string): string {
  return hashSecret(code.toLowerCase().replace(/[^a-z0-9]/g, ''))
}
