import { z } from 'zod'
import { AppError, authorize, command, sha256 } from '#kernel'
import { lockForTransaction } from '#storage'
import { inOrder, sealsOf } from '../history/verify.ts'
import { cellKey, rulesVersion } from '../rules/release.ts'
import { areaText, cellText, membersText, releaseText } from '../seals.ts'
import * as store from '../store.ts'
import { draftRelease, type ReleaseContext, type ReleaseDraft } from './draft-release.ts'
import { reachToPublish } from './reach-area.ts'

export interface PublishedRelease {
  /** `32-R1` */
  readonly id: string
  readonly number: number
}

interface Request {
  /** INSEE code of the region, or `FR`. */
  readonly area: string
  /** What `prepareRelease` gave. */
  readonly seen: string
}

/**
 * Publishes the release that the actor looked at (`seen`), for ever. Refused when another one was published meanwhile, when
 * it would now show something else, and when the history of the area is not whole. Everything is written in one
 * transaction: a release is there whole, or not at all.
 */
export async function publishRelease(context: ReleaseContext, request: Request): Promise<PublishedRelease> {
  const published = await writeRelease(context, request)
  context.comparisonNoted.note(request.area, published.number)
  return published
}

const writeRelease = command({
  action: 'comparison.publish',
  once: true,
  input: z.strictObject({ area: z.string().max(10), seen: z.string().max(60) }),
  run: async (transaction, { area: code, seen }, context: ReleaseContext): Promise<PublishedRelease> => {
    await lockForTransaction(transaction, 'comparison')
    const area = await reachToPublish(transaction, context.actor, code)
    const draft = await draftRelease(transaction, area, context)
    refuseUnseen(draft, seen)
    const release = authorize(context.actor, sealed(draft, context), () => area.code === draft.area.code)
    await store.insertRelease(transaction, release)
    return { id: `${area.code}-R${draft.number}`, number: draft.number }
  },
  subject: ({ id }) => id,
})

function refuseUnseen({ history, number, cells, seen }: ReleaseDraft, given: string): void {
  if (!history.isWhole) throw new AppError('conflict', 'comparison-history-damaged')
  if (cells.length === 0) throw new AppError('conflict', 'comparison-nothing-measured')
  if (seen === given) return
  const isOlder = !given.startsWith(`${number}-`)
  throw new AppError('conflict', isOlder ? 'comparison-published-already' : 'comparison-changed-since')
}

function sealed(
  { area: { code }, number, day, cells, history, measured }: ReleaseDraft,
  { clock, comparisonSeal }: ReleaseContext,
): store.NewRelease {
  const rows = inOrder(
    cells.map(({ cohort, topic, decision, members = null }): store.CellRow => {
      const submissions = measured.submissions.get(cellKey({ cohort, topic })) ?? {}
      const membersHash = sha256(membersText(members, submissions))
      const cell = { area: code, number, cohort, topic, decision, members, submissions, membersHash }
      return { ...cell, seal: comparisonSeal(cellText(cell)) }
    }),
  )
  const release = { area: code, number, day, publishedAt: clock(), rulesVersion, cells: rows.length }
  const area = { code, cohorts: measured.cohorts, grids: measured.grids, published: number }
  return {
    area: { ...area, seal: comparisonSeal(areaText(area)) },
    release: {
      ...release,
      seal: comparisonSeal(releaseText(release, sealsOf(rows), history.releases.at(-1)?.seal ?? '')),
    },
    cells: rows,
  }
}
