import { type KindRate, rateOver, unitsOf, type YearRate, type YearStanding } from '#exercises'
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

/** Four indicators read the rates of one region on one day: they are worked out once. */
const ratesOf = new WeakMap<RegionFacts, YearRate | undefined>()

function rateOf(facts: RegionFacts, kind: 'ES' | 'ESMS'): KindRate | undefined {
  const { day, ofYear, exercises } = facts
  if (!ratesOf.has(facts)) {
    ratesOf.set(facts, rateOver(unitsOf(ofYear, {}), exercises, { year: Number(day.slice(0, 4)), today: day }))
  }
  const rate = ratesOf.get(facts)
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
