import type { Indicator } from '../figures/indicator.ts'
import { perStructure } from '../figures/per-structure.ts'

/** Questions of the submissions in force that are answered « je ne sais pas » or left without answer. */
export const unknownShare: Indicator = {
  name: 'unknown-share',
  form: 'share',
  unit: 'question',
  sight: 'named',
  measure: (facts) =>
    perStructure(facts, ({ submissions }) => {
      const sum = (of: 'counted' | 'unknown') => (submissions?.facts ?? []).reduce((total, each) => total + each[of], 0)
      return submissions && { part: sum('unknown'), whole: sum('counted'), unknown: 0 }
    }),
}
