import { rateOver, type UnitInYear, unitsOf, type YearStanding } from '#exercises'
import type { RegionFacts } from '../facts/facts.ts'
import type { Indicator, IndicatorName, Said } from '../figures/indicator.ts'
import { answers } from '../figures/per-structure.ts'

/**
 * The yearly exercise, by the rules of the register (`#exercises`): the legal entity for health establishments, the establishment
 * for the others. Held and of unknown worth is unknown.
 */
export function exerciseRate(name: IndicatorName, kind: 'ES' | 'ESMS', reached: readonly YearStanding[]): Indicator {
  return {
    name,
    kind,
    form: 'share',
    unit: kind === 'ES' ? 'legal-entity' : 'structure',
    sight: 'named',
    reads: ['exercises'],
    tell: (facts, hear) => {
      if (facts.silent.includes('exercises')) return
      for (const { unit, standing } of expectedOf(facts, kind)) {
        const sites = kind === 'ES' ? unit.structures.map(({ finess }) => finess) : undefined
        hear(sayOf(standing, reached), unit.finess, sites)
      }
    },
  }
}

/** Two indicators read the rate of one kind of structures in one region on one day: it is worked out once. */
const ratesOf = {
  ES: new WeakMap<RegionFacts, readonly UnitInYear[]>(),
  ESMS: new WeakMap<RegionFacts, readonly UnitInYear[]>(),
}

function expectedOf(facts: RegionFacts, kind: 'ES' | 'ESMS'): readonly UnitInYear[] {
  const known = ratesOf[kind].get(facts)
  if (known) return known
  const { day, ofYear, exercises } = facts
  const units = unitsOf(
    ofYear.filter((structure) => structure.kind === kind),
    {},
  )
  const rate = rateOver(units, exercises, { year: Number(day.slice(0, 4)), today: day })
  const { expected = [] } = (kind === 'ES' ? rate?.es : rate?.esms) ?? {}
  ratesOf[kind].set(facts, expected)
  return expected
}

function sayOf(standing: YearStanding, reached: readonly YearStanding[]): Said {
  return answers[standing === 'unknown' ? 'unknown' : reached.includes(standing) ? 'yes' : 'no']
}
