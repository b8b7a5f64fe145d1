import { dayMilliseconds } from '#kernel'

/** What the upkeep knows of the clock. */
export interface SeenClock {
  /** The clock at the last upkeep. */
  readonly seenAt: Date
  /** Nothing is erased for its age before this instant. */
  readonly erasesFrom: Date
}

/** A server that was stopped for longer is rare: the clock may be wrong. */
const longestGapDays = 7
/** How long a clock that went far ahead is doubted: time enough for somebody to set it right. */
const doubtDays = 7

/**
 * What to keep of the clock as it is now. One that went far ahead since the last upkeep (or the last row of the log, before
 * the first upkeep) erases nothing for a week; one that was set back is believed, since it erases less.
 */
export function judgeClock(seen: SeenClock | undefined, lastRowAt: Date | undefined, now: Date): SeenClock {
  const lastAt = seen?.seenAt ?? lastRowAt ?? now
  const gapDays = (now.getTime() - lastAt.getTime()) / dayMilliseconds
  if (gapDays > longestGapDays) {
    return { seenAt: now, erasesFrom: new Date(now.getTime() + doubtDays * dayMilliseconds) }
  }
  return { seenAt: now, erasesFrom: seen && gapDays >= 0 ? seen.erasesFrom : now }
}
