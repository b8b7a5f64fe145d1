import type { SubmissionsInForce } from '#assessment'
import type { AwarenessReach } from '#awareness'
import type { KnownReferent } from '#directory'
import type { FollowedStructure, YearOnDay } from '#exercises'
import type { LegalTime } from '#kernel'
import type { PlanOnDay } from '#plan'

/** What is known of a structure on a day. Absent where nothing was written. */
export interface StructureFacts {
  readonly structure: FollowedStructure
  readonly referents: readonly KnownReferent[]
  readonly submissions: SubmissionsInForce | undefined
  readonly plan: PlanOnDay | undefined
  /** Sessions of awareness over the twelve months before the day. */
  readonly awareness: AwarenessReach | undefined
}

/** What can be read of the structures of a region. Each indicator names what it needs, and a page reads no more than that. */
export const factKinds = ['referents', 'submissions', 'plan', 'awareness', 'exercises'] as const
export type FactKind = (typeof factKinds)[number]

/** What a region may not have begun to write down by a day. */
export type FactSource = Extract<FactKind, 'referents' | 'submissions' | 'exercises'>

/** What is known of a whole region on a day. */
export interface DayFacts {
  /** The last day looked at, `AAAA-MM-JJ`. */
  readonly day: string
  /** The clocks by which the day ends: on the evening of the 31st in Martinique it is the 1st in Paris. */
  readonly time: LegalTime
  readonly exercises: YearOnDay
  /** Where nothing of the region had been written by a day that is past: what was done then is unknown, not zero. */
  readonly silent: readonly FactSource[]
}

/** What figures are computed from: one region, or the part of it that somebody follows, on a day. */
export interface RegionFacts extends DayFacts {
  /** Structures open that day. */
  readonly structures: readonly StructureFacts[]
  /** Structures open on some day of the year: the yearly exercise is asked of those that had the whole year. */
  readonly ofYear: readonly FollowedStructure[]
}
