import type { RegionFacts } from '../facts/facts.ts'
import type { Indicator, IndicatorName } from './indicator.ts'

/** What a structure lacks, in the order in which a referent asks for it. */
export interface Call {
  readonly finess: string
  readonly kind: string
  readonly lacks: readonly IndicatorName[]
}

/** What makes somebody call, the first thing to ask for first: without a referent there is nobody to write to. */
const callReasons: readonly IndicatorName[] = [
  'ssi-referent',
  'diagnosed',
  'exercise-done-or-planned-es',
  'exercise-done-or-planned-esms',
  'pcra-referent',
]

/** Structures that lack something: those that lack most first, health establishments before the others, then by number. */
export function callOrder(indicators: readonly Indicator[], facts: RegionFacts): Call[] {
  const lacks = new Map<string, IndicatorName[]>()
  for (const reason of callReasons) {
    const found = indicators.find(({ name }) => name === reason)
    found?.tell(facts, ({ part, unknown }, unit, sites = [unit]) => {
      if (part > 0 || unknown > 0) return
      for (const finess of sites) {
        const own = lacks.get(finess)
        if (own) own.push(reason)
        else lacks.set(finess, [reason])
      }
    })
  }
  const calls = facts.structures.flatMap(({ structure: { finess, kind } }) => {
    const own = lacks.get(finess)
    return own ? [{ finess, kind, lacks: own }] : []
  })
  return calls.toSorted(
    (one, other) =>
      other.lacks.length - one.lacks.length ||
      Number(other.kind === 'ES') - Number(one.kind === 'ES') ||
      (one.finess < other.finess ? -1 : 1),
  )
}
