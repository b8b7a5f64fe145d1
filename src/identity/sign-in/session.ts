import type { Grant } from '#kernel'

/** A session ends so long after the sign-in, even in use. */
export const sessionHours = 12
/** A session ends after so long without use. */
export const idleHours = 2
/** Open sessions of one account at once. A further sign-in ends the one that was used longest ago. */
export const mostSessions = 20

/** The use of a session is noted so often at most: noting each request would write to the disk each time. */
const noteUseMinutes = 5

const hourMilliseconds = 60 * 60 * 1000

/** A browser in which an account is signed in. */
export interface Session {
  readonly id: string
  readonly userId: string
  readonly createdAt: Date
  /** When the session was last used, to a few minutes. */
  readonly updatedAt: Date
  readonly userAgent: string | null
}

export interface SignedIn {
  readonly accountId: string
  readonly sessionId: string
  readonly signedInAt: Date
  readonly email: string
  readonly name: string
  /** Empty while a role needs a second factor that is missing. */
  readonly grants: readonly Grant[]
  readonly hasSecondFactor: boolean
  /** Whether one of the roles needs a second factor that the account does not have yet. */
  readonly secondFactorMissing: boolean
}

/** The instants before which a session must not have begun, and must not have been used last. */
export function sessionLimits(now: Date): { startedAfter: Date; usedAfter: Date } {
  return {
    startedAfter: new Date(now.getTime() - sessionHours * hourMilliseconds),
    usedAfter: new Date(now.getTime() - idleHours * hourMilliseconds),
  }
}

export function isAlive(session: Pick<Session, 'createdAt' | 'updatedAt'>, now: Date): boolean {
  const { startedAfter, usedAfter } = sessionLimits(now)
  return session.createdAt > startedAfter && session.updatedAt > usedAfter
}

/** Whether the use of a session was noted lately. */
export function isUseNoted({ updatedAt }: Pick<Session, 'updatedAt'>, now: Date): boolean {
  return now.getTime() - updatedAt.getTime() < noteUseMinutes * 60 * 1000
}
