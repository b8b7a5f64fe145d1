import type { Grant } from '#kernel'

/** A session ends so long after the sign-in, whatever is done. */
export const sessionHours = 12
/** It ends so long after it was last used. */
export const idleHours = 2
/** Its use is written down so often at most: writing at each request would cost a write to the disk. */
const noteUseMinutes = 5

const hourMilliseconds = 60 * 60 * 1000

/** A browser in which an account is signed in. */
export interface Session {
  readonly id: string
  readonly userId: string
  readonly createdAt: Date
  /** When it was last used, to a few minutes. */
  readonly updatedAt: Date
  readonly userAgent: string | null
}

/** Who is signed in. */
export interface SignedIn {
  readonly accountId: string
  readonly sessionId: string
  readonly email: string
  readonly name: string
  /** None as long as a second factor that a role needs is missing. */
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

/** Whether the use of a session is to be written down. */
export function isUseNoted({ updatedAt }: Pick<Session, 'updatedAt'>, now: Date): boolean {
  return now.getTime() - updatedAt.getTime() < noteUseMinutes * 60 * 1000
}
