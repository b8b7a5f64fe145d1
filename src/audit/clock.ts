import { dayMilliseconds } from '#kernel'

/** What the daily upkeep remembers of the clock. */
export interface SeenClock {
  /** The clock at the last upkeep. */
  readonly seenAt: Date
  /** Nothing is erased for its age before this instant. */
  readonly erasesFrom: Date
}

/** A longer gap between two upkeeps means a wrong clock more often than a stopped server. */
const longestGapDays = 7
/** How long a clock that jumped ahead is doubted: enough for somebody to correct it. */
const doubtDays = 7

/**
 * Decides what to remember of the clock. A clock that jumped ahead since the last upkeep (before the first upkeep: since
 * the last row of the log) delays all erasing by a week. A clock that was set back is believed, since it erases less.
 */
export function judgeClock(seen: SeenClock | undefined, lastRowAt: Date | undefined, now: Date): SeenClock {
  const lastAt = seen?.seenAt ?? lastRowAt ?? now
  const gapDays = (now.getTime() - lastAt.getTime()) / dayMilliseconds
  if (gapDays > longestGapDays) {
    return { seenAt: now, erasesFrom: new Date(now.getTime() + doubtDays * dayMilliseconds) }
  }
  return { seenAt: now, erasesFrom: seen && gapDays >= 0 ? seen.erasesFrom : now }
}
