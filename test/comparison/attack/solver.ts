import type { Claims, Unit } from './claims.ts'
import { countsModel } from './counts-model.ts'
import { type Known, type Unknown, unknownParts } from './unknown.ts'

export interface Interval {
  readonly from: number
  /** The first score that is excluded: 101 when 100 is possible. */
  readonly below: number
}

/** What is proven of each of these submissions, which nothing tells from one another. */
export interface Proven extends Interval {
  readonly units: readonly Unit[]
}

const whole: Interval = { from: 0, below: 101 }

/**
 * The interval that an attacker can prove for each class of unknown submissions of a cohort. Submissions that stand in the
 * same claims cannot be told from one another: one of each class is attacked. Throws when a problem is not solved: unsolved
 * is not passed.
 */
export function provenIntervals(claims: Claims, known: Known, targets?: ReadonlySet<Unit>): Proven[] {
  const isWanted = (units: readonly Unit[]) => !targets || units.some((unit) => targets.has(unit))
  return unknownParts(claims, known).flatMap((part) => {
    const wanted = part.classes.flatMap(({ units }, place) => (isWanted(units) ? [place] : []))
    const intervals = part.claims.length === 0 ? wanted.map(() => whole) : intervalsOf(part, wanted)
    return intervals.map((interval, index) => ({ ...interval, units: part.classes[wanted[index] ?? 0]?.units ?? [] }))
  })
}

/**
 * Worlds that agree with the claims are looked for first, each with as many classes at an end as it can have: a score of 0 or
 * 100 that stands in one is possible. Only for the ends that no world reaches is the nearest limit computed.
 */
function intervalsOf(part: Unknown, wanted: readonly number[]): Interval[] {
  const model = countsModel(part)
  const ends = new Set(wanted.flatMap((place) => [`low ${place}`, `high ${place}`] as const))
  for (let found = model.endsReached(ends); found.length > 0; found = model.endsReached(ends))
    for (const end of found) ends.delete(end)
  return wanted.map((place) => ({
    from: ends.has(`low ${place}`) ? model.lowest(place) : 0,
    below: ends.has(`high ${place}`) ? model.highest(place) : 101,
  }))
}
