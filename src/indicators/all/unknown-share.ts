import type { Indicator } from '../figures/indicator.ts'
import { perStructure } from '../figures/per-structure.ts'

/** Questions of the submissions in force that are answered « je ne sais pas » or left without answer. */
export const unknownShare: Indicator = {
  name: 'unknown-share',
  form: 'share',
  unit: 'question',
  sight: 'named',
  reads: ['submissions'],
  tell: (facts, hear) =>
    perStructure(facts, hear, ({ submissions }) => {
      if (!submissions) return undefined
      let [part, whole] = [0, 0]
      for (const { counted, unknown } of submissions.facts) [part, whole] = [part + unknown, whole + counted]
      return { part, whole, unknown: 0 }
    }),
}
