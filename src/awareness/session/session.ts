/** A session takes place on one day; a campaign lasts, such as a month of short lessons or of false phishing mails. */
export const sessionKinds = ['session', 'campaign'] as const
export type SessionKind = (typeof sessionKinds)[number]

/** Whom a session was for. Functions, never people. */
export const audiences = ['everybody', 'care', 'administration', 'management', 'it', 'others'] as const
export type Audience = (typeof audiences)[number]

export interface SessionContent {
  readonly kind: SessionKind
  readonly title: string
  /** `AAAA-MM-JJ` */
  readonly startsOn: string
  /** The last day; the first one for a session. */
  readonly lastOn: string
  readonly audiences: readonly Audience[]
  /** People reached; null when nobody counted them. */
  readonly reached: number | null
}

/** A session or a campaign that made people of one structure aware of the traps. */
export interface AwarenessSession extends SessionContent {
  readonly id: string
  readonly finess: string
  readonly createdAt: Date
  readonly updatedAt: Date
  readonly revision: number
}
