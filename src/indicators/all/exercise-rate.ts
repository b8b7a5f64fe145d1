import { type KindRate, rateOver, unitsOf, type YearStanding } from '#exercises'
import type { RegionFacts } from '../facts/facts.ts'
import type { Indicator, IndicatorName, Measure } from '../figures/indicator.ts'

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
    measure: (facts) => (facts.silent.includes('exercises') ? [] : measuresOf(rateOf(facts, kind), reached)),
  }
}

function rateOf({ day, ofYear, exercises }: RegionFacts, kind: 'ES' | 'ESMS'): KindRate | undefined {
  const rate = rateOver(unitsOf(ofYear, {}), exercises, { year: Number(day.slice(0, 4)), today: day })
  return kind === 'ES' ? rate?.es : rate?.esms
}

function measuresOf(rate: KindRate | undefined, reached: readonly YearStanding[]): Measure[] {
  return (rate?.expected ?? []).map(({ unit, standing }) => ({
    finess: unit.finess,
    sites: unit.structures.map(({ finess }) => finess),
    part: reached.includes(standing) ? 1 : 0,
    whole: 1,
    unknown: standing === 'unknown' ? 1 : 0,
  }))
}
