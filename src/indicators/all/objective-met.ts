import { answers, whereWritten } from '../figures/answers.ts'
import type { Indicator, IndicatorName } from '../figures/indicator.ts'

/** An objective of CaRE that the answers of a structure reach. A trajectory is not reached yet. */
export function objectiveMet(name: IndicatorName, code: string): Indicator {
  return {
    name,
    form: 'share',
    unit: 'structure',
    sight: 'named',
    reads: ['submissions'],
    sayOn: (known) =>
      whereWritten(known, 'submissions', ({ submissions }) => {
        const state = submissions?.facts?.objectives[code]
        if (state === undefined) return undefined
        if (state === 'unknown') return answers.unknown
        return state === 'met' ? answers.yes : answers.no
      }),
  }
}
