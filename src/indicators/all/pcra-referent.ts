import { referentOn } from '#directory'
import type { Indicator } from '../figures/indicator.ts'
import { answerOf } from '../figures/per-structure.ts'

/** A structure that says who holds its PCRA (plan for continuity and recovery), its own or shared. Source: the directory. */
export const pcraReferent: Indicator = {
  name: 'pcra-referent',
  form: 'share',
  unit: 'structure',
  sight: 'named',
  participation: true,
  measure: (facts) =>
    answerOf(facts, 'referents', ({ referents }, day) => {
      const line = referentOn(referents, 'pcra-referent', day)
      return line && line.standing !== 'vacant' ? 'yes' : 'no'
    }),
}
