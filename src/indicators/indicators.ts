import type { Programme } from '#questionnaires'
import { awareness } from './all/awareness.ts'
import { awarenessHeld } from './all/awareness-held.ts'
import { awarenessReached } from './all/awareness-reached.ts'
import { d2Items } from './all/d2-items.ts'
import { diagnosed } from './all/diagnosed.ts'
import { domainFloor } from './all/domain-floor.ts'
import { exerciseDoneEs } from './all/exercise-done-es.ts'
import { exerciseDoneEsms } from './all/exercise-done-esms.ts'
import { exerciseDoneOrPlannedEs } from './all/exercise-done-or-planned-es.ts'
import { exerciseDoneOrPlannedEsms } from './all/exercise-done-or-planned-esms.ts'
import { offlineCopy } from './all/offline-copy.ts'
import { pcraReferent } from './all/pcra-referent.ts'
import { planProgress } from './all/plan-progress.ts'
import { referentHours } from './all/referent-hours.ts'
import { referentsConfirmed } from './all/referents-confirmed.ts'
import { restoreTested } from './all/restore-tested.ts'
import { retexInTime } from './all/retex-in-time.ts'
import { rssiDays } from './all/rssi-days.ts'
import { ssiReferent } from './all/ssi-referent.ts'
import { unknownShare } from './all/unknown-share.ts'
import type { Indicator } from './figures/indicator.ts'

/** Every indicator, in the order of `indicatorNames`. Domains and items are those of the programme. */
export function indicatorsOf({ domains }: Pick<Programme, 'domains'>): Indicator[] {
  const items = domains.find(({ id }) => id === 'D2')?.items ?? []
  return [
    ssiReferent,
    pcraReferent,
    referentsConfirmed,
    diagnosed,
    exerciseDoneEs,
    exerciseDoneOrPlannedEs,
    exerciseDoneEsms,
    exerciseDoneOrPlannedEsms,
    retexInTime,
    ...domains.map(domainFloor),
    unknownShare,
    offlineCopy,
    restoreTested,
    d2Items(items.map(({ code }) => code)),
    awareness,
    awarenessHeld,
    awarenessReached,
    planProgress,
    rssiDays,
    referentHours,
  ]
}
