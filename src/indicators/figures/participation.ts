import { type Cut, type PrintedCount, printParticipation } from '#comparison'
import type { FollowedStructure } from '#exercises'
import type { RegionFacts } from '../facts/facts.ts'
import { type Indicator, type IndicatorName, type Measure, measuresOf } from './indicator.ts'

/**
 * Who took part: a referent is named, a questionnaire was submitted, the exercise was held, its RETEX came in time. An exercise that is
 * planned is left out: subtracted from those held, it would tell of one structure.
 */
const participation: readonly IndicatorName[] = [
  'ssi-referent',
  'pcra-referent',
  'diagnosed',
  'exercise-done-es',
  'exercise-done-esms',
  'retex-in-time',
]

export function participationOf(indicators: readonly Indicator[]): Indicator[] {
  return indicators.filter(({ name }) => participation.includes(name))
}

export const participationCuts = ['territory', 'departement', 'kind'] as const
export type ParticipationCut = (typeof participationCuts)[number]

export interface PublicFigure {
  readonly indicator: Indicator
  readonly total: PrintedCount
  /** Nothing of the region had been written by that past day in what the indicator reads. */
  readonly isSilent: boolean
  /** By key: the id of a territory (`''` without one), a département, a kind. */
  cut(name: ParticipationCut): ReadonlyMap<string, PrintedCount>
}

/**
 * Participation as it may be shown to those who follow no structure: counts by territory, département and kind, hidden where they
 * would betray a structure. Scores are left out: the comparison alone publishes them. One figure at a time: whoever asks may answer
 * others in between.
 */
export function* publicFigures(indicators: readonly Indicator[], facts: RegionFacts): Generator<PublicFigure> {
  const places = new Map(facts.ofYear.map((structure) => [structure.finess, structure]))
  for (const { structure } of facts.structures) places.set(structure.finess, structure)
  const cutting = cutsOf(places)
  for (const indicator of participationOf(indicators)) {
    const { total, cuts } = printParticipation(participantsOf(indicator, facts), {
      cuts: cutting,
      isYes: ({ part }) => part > 0,
    })
    const isSilent = facts.silent.some((source) => indicator.reads.includes(source))
    yield { indicator, total, isSilent, cut: (name) => cuts.get(name) ?? new Map() }
  }
}

/**
 * How many structures are counted must be public. That of the RETEX is not, since it tells how many held an exercise: structures without
 * any are counted too.
 */
function participantsOf(indicator: Indicator, facts: RegionFacts): Measure[] {
  const measures = measuresOf(indicator, facts)
  if (indicator.name !== 'retex-in-time' || facts.silent.includes('exercises')) return measures
  const known = new Map(measures.map((measure) => [measure.finess, measure]))
  return facts.structures.map(({ structure: { finess } }) => {
    const part = known.get(finess)?.part ?? 0
    return { finess, sites: [finess], part, whole: 1, unknown: 0 }
  })
}

function cutsOf(places: ReadonlyMap<string, FollowedStructure>): Cut<Measure>[] {
  // A legal entity with sites in two places would stand in two cells, and the cells would no longer add up.
  const only = (of: (structure: FollowedStructure) => string) => (measure: Measure) => {
    const found = new Set(measure.sites.map((finess) => places.get(finess)).map((each) => (each ? of(each) : '')))
    const [first] = found
    return found.size === 1 && first !== undefined ? first : null
  }
  const keys = {
    territory: only(({ place }) => place.territoryId ?? ''),
    departement: only(({ departement }) => departement),
    kind: only(({ kind }) => kind),
  }
  return participationCuts.map((name) => ({ name, keyOf: keys[name] }))
}
