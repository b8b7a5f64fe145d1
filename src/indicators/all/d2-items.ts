import type { Indicator } from '../figures/indicator.ts'

/** Items of domain 2 of CaRE (prerequisites and objectives) that the answers reach, over those that they judge. */
export function d2Items(codes: readonly string[]): Indicator {
  return {
    name: 'd2-items',
    form: 'share',
    unit: 'item',
    sight: 'named',
    reads: ['submissions'],
    sayOn:
      () =>
      ({ submissions }) => {
        if (!submissions?.facts) return undefined
        const { objectives } = submissions.facts
        let [part, whole, unknown] = [0, 0, 0]
        for (const code of codes) {
          const state = objectives[code]
          if (state === undefined) continue
          whole += 1
          if (state === 'met') part += 1
          else if (state === 'unknown') unknown += 1
        }
        return whole === 0 ? undefined : { part, whole, unknown }
      },
  }
}
