import { type KnownReferent, referentOn } from '#directory'
import { dayAfter } from '#kernel'
import { answers, whereWritten } from '../figures/answers.ts'
import type { Indicator } from '../figures/indicator.ts'

const daysBetweenConfirmations = 365

/** Both referents held, and somebody said so within the last 365 days. Source: the directory. */
export const referentsConfirmed: Indicator = {
  name: 'referents-confirmed',
  form: 'share',
  unit: 'structure',
  sight: 'named',
  reads: ['referents'],
  sayOn: (known) => {
    const { day } = known
    const since = dayAfter(day, -daysBetweenConfirmations)
    const isFresh = (line: KnownReferent | undefined) =>
      line !== undefined && line.standing !== 'vacant' && line.confirmedOn >= since
    return whereWritten(known, 'referents', ({ referents }) => {
      const security =
        isFresh(referentOn(referents, 'ssi-referent', day)) || isFresh(referentOn(referents, 'rssi', day))
      return security && isFresh(referentOn(referents, 'pcra-referent', day)) ? answers.yes : answers.no
    })
  },
}
