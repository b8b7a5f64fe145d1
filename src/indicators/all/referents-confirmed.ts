import { type KnownReferent, referentOn } from '#directory'
import { dayAfter } from '#kernel'
import type { Indicator } from '../figures/indicator.ts'
import { answerOf } from '../figures/per-structure.ts'

const daysBetweenConfirmations = 365

/** Both referents held, and somebody said so within the last 365 days. Source: the directory. */
export const referentsConfirmed: Indicator = {
  name: 'referents-confirmed',
  form: 'share',
  unit: 'structure',
  sight: 'named',
  reads: ['referents'],
  tell: (facts, hear) => {
    const since = dayAfter(facts.day, -daysBetweenConfirmations)
    const isFresh = (line: KnownReferent | undefined) =>
      line !== undefined && line.standing !== 'vacant' && line.confirmedOn >= since
    return answerOf(facts, 'referents', hear, ({ referents }, day) => {
      const security = (['ssi-referent', 'rssi'] as const).some((held) => isFresh(referentOn(referents, held, day)))
      return security && isFresh(referentOn(referents, 'pcra-referent', day)) ? 'yes' : 'no'
    })
  },
}
