import { pooledObjective } from '../facts/pooled.ts'
import type { Indicator } from '../figures/indicator.ts'
import { perStructure } from '../figures/per-structure.ts'

/** Items of domain 2 of CaRE (prerequisites and objectives) that the answers reach, over those that they judge. */
export function d2Items(codes: readonly string[]): Indicator {
  return {
    name: 'd2-items',
    form: 'share',
    unit: 'item',
    sight: 'named',
    measure: (facts) =>
      perStructure(facts, ({ submissions }) => {
        if (!submissions) return undefined
        const states = codes.flatMap((code) => pooledObjective(submissions.facts, code) ?? [])
        const count = (wanted: string) => states.filter((state) => state === wanted).length
        return states.length === 0 ? undefined : { part: count('met'), whole: states.length, unknown: count('unknown') }
      }),
  }
}
