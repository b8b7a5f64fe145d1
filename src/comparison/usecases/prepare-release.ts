import { z } from 'zod'
import { query } from '#kernel'
import { isUntouched } from '../history/verify.ts'
import type { Decision } from '../rules/cell.ts'
import type { Cohort } from '../rules/cohorts.ts'
import type { Topic } from '../rules/release.ts'
import { draftRelease, type ReleaseContext } from './draft-release.ts'
import { nothingMeasured, reachToPublish } from './reach-area.ts'

export interface PreparedRelease {
  /** INSEE code of the region, or `FR`. */
  readonly area: string
  readonly number: number
  readonly day: string
  readonly cells: readonly { readonly cohort: Cohort; readonly topic: Topic; readonly decision: Decision }[]
  /** To be given back when the release is published. */
  readonly seen: string
  /** The day of the last release; null before the first. */
  readonly lastDay: string | null
  /** Days of earlier releases, by number. */
  readonly days: ReadonlyMap<number, string>
  readonly isDamaged: boolean
  /** Why there is nothing to publish; null when there is something. */
  readonly nothing: ReturnType<typeof nothingMeasured> | null
}

/** What a release published now would show, renew, hold and hide, and why. Writes nothing. */
export const prepareRelease = query({
  input: z.strictObject({ area: z.string().max(10) }),
  run: async (database, { area: code }, context: ReleaseContext): Promise<PreparedRelease> => {
    const area = await reachToPublish(database, context.actor, code)
    const { number, day, cells, seen, history } = await draftRelease(database, area, context)
    return {
      area: area.code,
      number,
      day,
      cells: cells.map(({ cohort, topic, decision }) => ({ cohort, topic, decision })),
      seen,
      lastDay: history.releases.at(-1)?.day ?? null,
      days: new Map(history.releases.map((release) => [release.number, release.day])),
      isDamaged: !isUntouched(history),
      nothing: cells.length === 0 ? nothingMeasured(area) : null,
    }
  },
})
