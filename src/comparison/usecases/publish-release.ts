import { z } from 'zod'
import { AppError, authorize, command, recordingRefusals } from '#kernel'
import { type Database, lockForTransaction, type Transaction } from '#storage'
import { rulesVersion } from '../rules/release.ts'
import type { Counted } from '../seals.ts'
import * as store from '../store.ts'
import { listOptOuts } from '../store-choices.ts'
import { draftRelease, type ReleaseContext, type ReleaseDraft } from './draft-release.ts'
import { nothingMeasured, reachToPublish } from './reach-area.ts'
import { sealRelease } from './seal-release.ts'

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
 * it would now show something else, and when the history of the area is not whole. The release is read, decided and sealed
 * before anything is written: nobody waits for it. It is then written in one transaction, whole or not at all.
 */
export async function publishRelease(context: ReleaseContext, { area, seen }: Request): Promise<PublishedRelease> {
  const ready = await recordingRefusals(context, 'comparison.publish', () =>
    context.storage.read((database) => readRelease(database, area, context)),
  )
  const { counted, ...published } = await writeRelease({ ...context, ...ready }, { area, seen })
  context.comparisonNoted.note(area, counted)
  return published
}

interface ReadyRelease {
  readonly draft: ReleaseDraft
  readonly release: store.NewRelease
}

async function readRelease(database: Database, code: string, context: ReleaseContext): Promise<ReadyRelease> {
  const area = await reachToPublish(database, context.actor, code)
  const draft = await draftRelease(database, area, context)
  return { draft, release: await sealRelease(draft, { ...context, rulesVersion }) }
}

const writeRelease = command({
  action: 'comparison.publish',
  once: true,
  input: z.strictObject({ area: z.string().max(10), seen: z.string().max(60) }),
  run: async (transaction, { area: code, seen }, { actor, draft, release }: ReleaseContext & ReadyRelease) => {
    await lockForTransaction(transaction, 'comparison')
    const area = await reachToPublish(transaction, actor, code)
    refuseUnseen(draft, seen)
    await refuseChanged(transaction, draft, area.regions)
    await store.insertRelease(
      transaction,
      authorize(actor, release, () => release.area.code === area.code),
    )
    const counted: Counted = release.area
    return { id: `${code}-R${draft.number}`, number: draft.number, counted }
  },
  subject: ({ id }) => id,
})

function refuseUnseen({ area, history, number, cells, seen }: ReleaseDraft, given: string): void {
  if (!history.isWhole) throw new AppError('conflict', 'comparison-history-damaged')
  if (cells.length === 0) throw new AppError('conflict', nothingMeasured(area))
  if (seen === given) return
  const isOlder = !given.startsWith(`${number}-`)
  throw new AppError('conflict', isOlder ? 'comparison-published-already' : 'comparison-changed-since')
}

/**
 * Refuses what was decided on an older state: another release or a withdrawal, each of which seals the area anew, another
 * choice of regions, a structure that has left. Results that were submitted meanwhile are for the next release.
 */
async function refuseChanged(
  transaction: Transaction,
  { area, stored, measured }: ReleaseDraft,
  regions: ReleaseDraft['area']['regions'],
): Promise<void> {
  const now = await store.findArea(transaction, area.code)
  if ((now?.published ?? 0) !== (stored.area?.published ?? 0))
    throw new AppError('conflict', 'comparison-published-already')
  const hasLeft = (await listOptOuts(transaction, measured.taking)).size > 0
  const isSame = now?.seal === stored.area?.seal && codesOf(regions) === codesOf(area.regions)
  if (hasLeft || !isSame) throw new AppError('conflict', 'comparison-changed-since')
}

function codesOf(regions: ReleaseDraft['area']['regions']): string {
  return regions.map(({ code }) => code).join()
}
