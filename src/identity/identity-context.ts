import type { Context } from '#kernel'
import type { Mailer } from '#mail'
import type { SigningKey } from './files.ts'
import type { Auth, CookieOptions } from './sign-in/auth.ts'

/** The links sent by mail, by the address that opens them. */
export type LinkKind = 'invitation' | 'password-reset'

/** What the use cases of accounts need besides. */
export interface IdentityContext extends Context {
  readonly identity: Identity
  readonly mailer: Mailer
  /** The keyed hash under which the log knows an email address, in lower case. Its key is that of the log. */
  readonly addressMark: (email: string) => string
  /** Who runs this server, as mails name it; empty when nobody said. */
  readonly operatorName: () => Promise<string>
  /** The whole address of a single-use link. Never taken from a request: whoever sends one would choose where it leads. */
  readonly linkAddress: (kind: LinkKind, secret: string) => string
}

export interface Identity {
  readonly key: SigningKey
  readonly cookies: CookieOptions
  /** better-auth, loaded at the first call. */
  auth(): Promise<Auth>
}
