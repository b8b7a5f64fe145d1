import { entitiesInYear, standingInYear, type YearStanding } from '#exercises'
import { onceFor } from '#kernel'
import type { RegionFacts } from '../facts/facts.ts'
import { answers, whereWritten } from '../figures/answers.ts'
import type { Indicator, IndicatorName, Said } from '../figures/indicator.ts'

/**
 * The yearly exercise, by the rules of the register (`#exercises`): the legal entity for health establishments, the establishment
 * for the others. Held and of unknown worth is unknown.
 */
export function exerciseRate(name: IndicatorName, kind: 'ES' | 'ESMS', reached: readonly YearStanding[]): Indicator {
  const sayOf = (standing: YearStanding): Said =>
    answers[standing === 'unknown' ? 'unknown' : reached.includes(standing) ? 'yes' : 'no']
  const base = { name, kind, form: 'share', sight: 'named', reads: ['exercises'] } as const
  if (kind === 'ES')
    return {
      ...base,
      unit: 'legal-entity',
      tell: (facts, hear) => {
        if (facts.silent.includes('exercises')) return
        for (const { finess, sites, standing } of entitiesOf(facts)) hear(sayOf(standing), finess, sites)
      },
    }
  return {
    ...base,
    unit: 'structure',
    sayOn: (known) => {
      const standingOf = standingInYear(known.exercises, known.day)
      return whereWritten(known, 'exercises', ({ structure }) => {
        const standing = structure.kind === 'ESMS' ? standingOf(structure) : undefined
        return standing && sayOf(standing)
      })
    },
  }
}

/** Two indicators read what the legal entities did in one region on one day: it is worked out once. */
const entitiesOf = onceFor(({ ofYear, exercises, day }: RegionFacts) => entitiesInYear(ofYear, exercises, day))
