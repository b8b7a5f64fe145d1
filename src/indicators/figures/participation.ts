import { type Cut, type PrintedCount, printParticipation } from '#comparison'
import type { FollowedStructure } from '#exercises'
import type { RegionFacts } from '../facts/facts.ts'
import type { Indicator, Measure } from './indicator.ts'

export interface PublicFigure {
  readonly indicator: Indicator
  readonly total: PrintedCount
  /** By territory, département and kind; the key of a structure without territory is `''`. */
  readonly cuts: ReadonlyMap<string, ReadonlyMap<string, PrintedCount>>
}

/**
 * Participation as it may be shown to those who follow no structure: counts by territory, département and kind, hidden where they
 * would betray a structure. Scores are left out: the comparison alone publishes them.
 */
export function publicFigures(indicators: readonly Indicator[], facts: RegionFacts): PublicFigure[] {
  const places = new Map(facts.ofYear.map((structure) => [structure.finess, structure]))
  for (const { structure } of facts.structures) places.set(structure.finess, structure)
  return indicators
    .filter(({ participation }) => participation)
    .map((indicator) => {
      const printed = printParticipation(indicator.measure(facts), {
        cuts: cutsOf(places),
        isYes: ({ part }) => part > 0,
      })
      return { indicator, ...printed }
    })
}

function cutsOf(places: ReadonlyMap<string, FollowedStructure>): Cut<Measure>[] {
  // A legal entity with sites in two places would stand in two cells, and the cells would no longer add up.
  const only = (of: (structure: FollowedStructure) => string) => (measure: Measure) => {
    const found = new Set(measure.sites.map((finess) => places.get(finess)).map((each) => (each ? of(each) : '')))
    const [first] = found
    return found.size === 1 && first !== undefined ? first : null
  }
  return [
    { name: 'territory', keyOf: only(({ place }) => place.territoryId ?? '') },
    { name: 'departement', keyOf: only(({ departement }) => departement) },
    { name: 'kind', keyOf: only(({ kind }) => kind) },
  ]
}
