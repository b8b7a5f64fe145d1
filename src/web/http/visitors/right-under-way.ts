import type { Context } from 'hono'
import type { SignedIn } from '#identity'
import type { App } from '../../../app.ts'

declare module 'hono' {
  interface ContextVariableMap {
    /** Absent for a reader without account. */
    rightLasts: RightLasts | undefined
  }
}

/** Whether the reader of a file that is under way may still read it. Asked before each chunk. */
export type RightLasts = () => Promise<boolean>

/** The account is read again at most so often: a chunk takes far less than the read. */
const betweenReads = 1_000

/** The right to a file under way lasts while the session is open and the account holds each role that it held at the beginning. */
export function rightUnderWay(app: App, context: Context, before: SignedIn): RightLasts {
  const held = [...rolesOf(before)]
  let readAt = app.clock().getTime()
  return async () => {
    const now = app.clock().getTime()
    if (now - readAt < betweenReads) return true
    readAt = now
    const { findSignedIn } = await import('./session.ts')
    const account = await findSignedIn(app, context)
    if (!account) return false
    const holds = rolesOf(account)
    return held.every((role) => holds.has(role))
  }
}

function rolesOf({ grants }: SignedIn): Set<string> {
  return new Set(grants.map((grant) => JSON.stringify(grant)))
}
