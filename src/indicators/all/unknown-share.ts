import type { Indicator } from '../figures/indicator.ts'

/** Questions of the submissions in force that are answered « je ne sais pas » or left without answer. */
export const unknownShare: Indicator = {
  name: 'unknown-share',
  form: 'share',
  unit: 'question',
  sight: 'named',
  reads: ['submissions'],
  sayOn:
    () =>
    ({ submissions }) => {
      if (!submissions) return undefined
      const { facts: pooled } = submissions
      return { part: pooled?.unknown ?? 0, whole: pooled?.counted ?? 0, unknown: 0 }
    },
}
