import { type ReferentFunction, referentOn } from '#directory'
import { answers, whereWritten } from '../figures/answers.ts'
import type { Indicator, IndicatorName } from '../figures/indicator.ts'

/** A structure that says who holds one of these functions, its own or shared. Source: the directory. */
export function heldFunction(name: IndicatorName, functions: readonly ReferentFunction[]): Indicator {
  return {
    name,
    form: 'share',
    unit: 'structure',
    sight: 'named',
    reads: ['referents'],
    sayOn: (known) =>
      whereWritten(known, 'referents', ({ referents }) => {
        for (const held of functions) {
          const line = referentOn(referents, held, known.day)
          if (line && line.standing !== 'vacant') return answers.yes
        }
        return answers.no
      }),
  }
}
