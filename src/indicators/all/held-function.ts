import { type ReferentFunction, referentOn } from '#directory'
import type { Indicator, IndicatorName } from '../figures/indicator.ts'
import { answerOf } from '../figures/per-structure.ts'

/** A structure that says who holds one of these functions, its own or shared. Source: the directory. */
export function heldFunction(name: IndicatorName, functions: readonly ReferentFunction[]): Indicator {
  return {
    name,
    form: 'share',
    unit: 'structure',
    sight: 'named',
    reads: ['referents'],
    tell: (facts, hear) =>
      answerOf(facts, 'referents', hear, ({ referents }, day) => {
        for (const held of functions) {
          const line = referentOn(referents, held, day)
          if (line && line.standing !== 'vacant') return 'yes'
        }
        return 'no'
      }),
  }
}
