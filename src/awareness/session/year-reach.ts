import { dayAfter, monthsAfter } from '#kernel'
import type { SessionContent } from './session.ts'

/** What a structure did within some days to make its people aware. */
export interface AwarenessReach {
  /** The last day of the latest session or campaign begun by the end; undefined when nothing was ever written down. */
  readonly lastOn: string | undefined
  /** Sessions and campaigns of which a day lies within. */
  readonly held: number
  /** Those whose people nobody counted. */
  readonly uncounted: number
  /** People reached, session by session: somebody who came twice counts twice. Undefined when nobody counted. */
  readonly reached: number | undefined
}

export interface Span {
  /** The first day that counts, `AAAA-MM-JJ`. */
  readonly from: string
  /** The last one. */
  readonly to: string
}

/** Sums up the sessions of one structure. A session that begins after the span is not known yet. */
export function reachOver(sessions: readonly SessionContent[], { from, to }: Span): AwarenessReach {
  const begun = sessions.filter(({ startsOn }) => startsOn <= to)
  const within = begun.filter(({ lastOn }) => lastOn >= from)
  const counted = within.flatMap(({ reached }) => reached ?? [])
  return {
    lastOn: begun
      .map(({ lastOn }) => lastOn)
      .sort()
      .at(-1),
    held: within.length,
    uncounted: within.length - counted.length,
    reached: counted.length === 0 ? undefined : counted.reduce((sum, people) => sum + people, 0),
  }
}

/** The twelve months that end on a day. */
export function lastTwelveMonths(to: string): Span {
  return { from: dayAfter(monthsAfter(to, -12), 1), to }
}
