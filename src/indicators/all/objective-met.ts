import type { Indicator, IndicatorName } from '../figures/indicator.ts'
import { answerOf } from '../figures/per-structure.ts'

/** An objective of CaRE that the answers of a structure reach. A trajectory is not reached yet. */
export function objectiveMet(name: IndicatorName, code: string): Indicator {
  return {
    name,
    form: 'share',
    unit: 'structure',
    sight: 'named',
    reads: ['submissions'],
    tell: (facts, hear) =>
      answerOf(facts, 'submissions', hear, ({ submissions }) => {
        const state = submissions?.facts?.objectives[code]
        if (state === undefined || state === 'unknown') return state
        return state === 'met' ? 'yes' : 'no'
      }),
  }
}
