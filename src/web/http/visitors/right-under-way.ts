import type { Clock, RightLasts } from '#kernel'

declare module 'hono' {
  interface ContextVariableMap {
    /** Asked before each chunk of a file. Absent for a reader without account. */
    rightLasts: RightLasts | undefined
    /** Asked before a document of a folder leaves: of its link, or of what the account reaches. */
    documentRight: RightLasts | undefined
  }
}

/** Between two chunks of a file the account is read again at most so often: a chunk takes far less than the read. */
const betweenReads = 1_000

export function eachSecond(rightLasts: RightLasts, clock: Clock): RightLasts {
  let readAt = clock().getTime()
  return async () => {
    const now = clock().getTime()
    if (now - readAt < betweenReads) return true
    readAt = now
    return rightLasts()
  }
}
