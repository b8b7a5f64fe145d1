import type { TerritoryNamesContext } from '#directory'
import type { Context } from '#kernel'
import type { Mailer } from '#mail'
import type { SigningKey } from './files.ts'
import type { Auth, CookieOptions } from './sign-in/auth.ts'

/** The kinds of links sent by mail. */
export type LinkKind = 'invitation' | 'password-reset'

/** What the use cases of this room need besides the common context. */
export interface IdentityContext extends Context, TerritoryNamesContext {
  readonly identity: Identity
  readonly mailer: Mailer
  /** The keyed hash that stands for an email address (in lower case) in the log. The key is the log's. */
  readonly addressMark: (email: string) => string
  /** Whether roles that read answers or submitted results wait until another administrator agrees. */
  readonly roleConsent: boolean
  /** The organisation that runs this server, as mails name it; empty when the settings do not say. */
  readonly operatorName: () => Promise<string>
  /**
   * The whole address of a single-use link, from the settings alone: a `Host` header could send the link's secret
   * elsewhere.
   */
  readonly linkAddress: (kind: LinkKind, secret: string) => string
}

export interface Identity {
  readonly key: SigningKey
  readonly cookies: CookieOptions
  /** The kept form of a password (`password-hash.ts`). Slow on purpose: never call it in a transaction. */
  hashPassword(password: string): Promise<string>
  /** better-auth, loaded at the first call. */
  auth(): Promise<Auth>
}
