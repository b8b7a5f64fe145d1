import { referentOn } from '#directory'
import type { Indicator } from '../figures/indicator.ts'
import { answerOf } from '../figures/per-structure.ts'

/** A structure that says who follows its security: a RSSI, or an SSI referent, its own or shared. Source: the directory. */
export const ssiReferent: Indicator = {
  name: 'ssi-referent',
  form: 'share',
  unit: 'structure',
  sight: 'named',
  participation: true,
  measure: (facts) =>
    answerOf(facts, 'referents', ({ referents }, day) => {
      const lines = (['ssi-referent', 'rssi'] as const).map((held) => referentOn(referents, held, day))
      return lines.some((line) => line && line.standing !== 'vacant') ? 'yes' : 'no'
    }),
}
