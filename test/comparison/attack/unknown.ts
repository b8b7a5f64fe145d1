import type { Claim, Claims, Unit } from './claims.ts'

/** Scores that an attacker knows, by unit. */
export type Known = ReadonlyMap<Unit, number>

/** Submissions that stand in the same claims: nothing tells one from another. */
export interface UnitClass {
  readonly units: readonly Unit[]
  /** The claims that speak of these submissions, as places in `Unknown.claims`. */
  readonly claims: readonly number[]
}

/** What claims still say once known scores are subtracted, about submissions that some claim joins. */
export interface Unknown {
  readonly classes: readonly UnitClass[]
  readonly claims: readonly Claim[]
}

/**
 * Subtracts the scores that an attacker knows. A claim that any score agrees with is dropped, and what no claim joins any more
 * is attacked apart. Both change nothing: what was published agrees with the true scores, so each part has a solution.
 */
export function unknownParts({ claims, units }: Claims, known: Known): Unknown[] {
  const left = claims.flatMap((claim) => unknownOf(claim, known))
  const placesOf = (unit: Unit) => left.flatMap((claim, place) => (claim.units.has(unit) ? [place] : []))
  const classes = Map.groupBy(
    units.filter((unit) => !known.has(unit)),
    (unit) => placesOf(unit).join(),
  )
  const all = [...classes].map(([places, some]): UnitClass => {
    return { units: some, claims: places === '' ? [] : places.split(',').map(Number) }
  })
  return joined(all).map((some) => withOwnClaims(some, left))
}

/** The claim about unknown submissions alone; nothing when they may have any score. */
function unknownOf({ units, below, least, most }: Claim, known: Known): Claim[] {
  const unknown = new Set([...units].filter((unit) => !known.has(unit)))
  const already = [...units].filter((unit) => (known.get(unit) ?? Number.POSITIVE_INFINITY) < below).length
  const claim = { units: unknown, below, least: least - already, most: most - already }
  const saysNothing = claim.least <= 0 && claim.most >= unknown.size
  return below <= 0 || below > 100 || unknown.size === 0 || saysNothing ? [] : [claim]
}

/** Classes that share a claim, directly or through others, together. */
function joined(classes: readonly UnitClass[]): UnitClass[][] {
  const groups: UnitClass[][] = []
  const left = new Set(classes)
  for (const first of classes) {
    if (!left.delete(first)) continue
    const group = [first]
    for (const one of group) {
      for (const other of left) {
        if (other.claims.some((claim) => one.claims.includes(claim)) && left.delete(other)) group.push(other)
      }
    }
    groups.push(group)
  }
  return groups
}

function withOwnClaims(classes: readonly UnitClass[], claims: readonly Claim[]): Unknown {
  const own = [...new Set(classes.flatMap((one) => one.claims))].toSorted((one, other) => one - other)
  return {
    classes: classes.map(({ units, claims: places }) => ({ units, claims: places.map((place) => own.indexOf(place)) })),
    claims: own.flatMap((place) => claims[place] ?? []),
  }
}
