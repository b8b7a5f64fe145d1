import type { ProgrammeDomain } from '#questionnaires'
import type { Indicator } from '../figures/indicator.ts'

/** The sure score of a domain of the programme CaRE: a mean of structures, with its spread, levels and completeness. */
export function domainFloor({ id }: Pick<ProgrammeDomain, 'id'>): Indicator {
  return {
    name: 'domain-floor',
    scope: id,
    form: 'score',
    unit: 'structure',
    sight: 'named',
    reads: ['submissions'],
    sayOn:
      () =>
      ({ submissions }) => {
        const pooled = submissions?.facts?.scopes[id]
        if (!pooled) return undefined
        const { floor, level, completeness } = pooled
        return { part: floor, whole: 1, unknown: 0, level, completeness }
      },
  }
}
