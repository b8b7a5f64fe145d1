import { z } from 'zod'
import { listSubmittedNumbers } from '#assessment'
import { findRegion, type Region, regionDay, type Territory } from '#directory'
import { canFollowRegion, listFollowed, listOwnTerritories, reachFollowed } from '#exercises'
import { type Actor, AppError, type Context, command, type HolderFinder, nameInAddress, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { ResourceContext } from '#regional-offer'
import type { Database } from '#storage'
import { type Batch, type BatchDeed, isOver } from '../batch/batch.ts'
import type { BatchContext } from '../batch/batches.ts'
import type { OperatorContext } from '../operator.ts'
import type { PrinterContext } from '../printer/pdf.ts'
import { printReadStructure } from './print-structure.ts'

type Needs = Context & CatalogueContext & PrinterContext & OperatorContext & BatchContext & ResourceContext

export interface OpenedBatch {
  readonly region: Region
  /** The territories of somebody who follows those alone; none for somebody who follows the whole region. */
  readonly own: readonly Territory[]
  /** How many reports a new batch would print; undefined while one is there, whose page is read every five seconds. */
  readonly printable: number | undefined
  /** Undefined while this account asked for none. */
  readonly batch: Batch | undefined
}

const input = z.strictObject({ region: nameInAddress })

/** The reports that somebody may print at once, and how far they are. Throws not-found for somebody who follows nothing there. */
export const openBatch = query({
  input,
  run: async (database, { region: code }, { actor, clock, batches }: Needs): Promise<OpenedBatch> => {
    const region = reachFollowed(actor, code)
    const batch = await batches.find(accountOf(actor), code)
    const own = await listOwnTerritories(database, actor, region)
    if (batch && !isOver(batch)) return { region, own, printable: undefined, batch }
    const { numbers } = await printableIn(database, actor, { code, now: clock() })
    return { region, own, printable: numbers.length, batch }
  },
})

/**
 * Prints the report of each structure that submitted a result into one archive, while its owner follows the region. Undefined where
 * none did: the page says so.
 */
export async function startBatch(context: Needs, asked: z.input<typeof input>): Promise<Batch | undefined> {
  const { region, numbers } = await planBatch(context, asked)
  if (numbers.length === 0) return undefined
  const { actor, storage, findHolder, batches, clock } = context
  const ownerId = accountOf(actor)
  const startedAt = clock()
  // It outlasts the request and its session: the role is asked again for each report.
  const { gone: _gone, rightLasts: _rightLasts, ...lasting } = context
  const ownerNow = async (): Promise<Actor | undefined> => {
    const holder = await storage.read((database) => findHolder(database, ownerId, startedAt))
    const owner: Actor = { kind: 'account', accountId: ownerId, grants: holder?.grants ?? [] }
    return canFollowRegion(owner, region) ? owner : undefined
  }
  return batches.start({
    region: region.code,
    ownerId,
    startedAt,
    numbers,
    print: async (finess) => {
      const owner = await ownerNow()
      if (!owner) return undefined
      const printed = await printReadStructure({ ...lasting, actor: owner, ofBatch: true }, { finess })
      // The right may have ended at the printer.
      return (await ownerNow()) ? printed : undefined
    },
  })
}

const planBatch = command({
  action: 'reports.start-batch',
  input,
  run: async (transaction, { region: code }, { actor, clock }: Needs) => {
    accountOf(actor)
    return printableIn(transaction, actor, { code, now: clock() })
  },
  subject: ({ region }) => `region:${region.code}`,
})

/** Stops a batch, goes on with it, or erases it. */
export async function steerBatch(
  context: Needs,
  { region, deed }: { readonly region: string; readonly deed: BatchDeed },
): Promise<void> {
  const { batch } = await openBatch(context, { region })
  if (batch) await context.batches.steer(batch, deed)
}

/** The archive of a finished batch, for the account that asked for it, while it holds the right that it had then. */
export const downloadBatch = query({
  exports: 'reports.download-batch',
  input,
  run: async (database, { region: code }, { actor, batches, findHolder }: Needs) => {
    const region = reachFollowed(actor, code)
    const batch = await batches.find(accountOf(actor), code)
    const unfinished = new AppError('conflict', 'batch-unfinished')
    if (batch?.state !== 'finished') throw unfinished
    const holds = await isHeld(database, findHolder, { region, batch })
    const chunks = holds ? batches.read(batch) : undefined
    if (chunks) return { region: code, chunks }
    await batches.steer(batch, 'erase')
    throw holds ? unfinished : new AppError('not-found', 'not-found')
  },
  subject: ({ region }) => `region:${region}`,
})

async function printableIn(
  database: Database,
  actor: Actor,
  { code, now }: { readonly code: string; readonly now: Date },
): Promise<{ readonly region: Region; readonly numbers: readonly string[] }> {
  const region = reachFollowed(actor, code)
  const { structures } = await listFollowed(database, actor, { region, since: regionDay(region, now), filter: {} })
  const followed = structures.map(({ finess }) => finess)
  return { region, numbers: await listSubmittedNumbers(database, followed) }
}

/**
 * Erases what was printed for people whose right has ended since, whether it is finished, stopped or under way. Asked each minute:
 * a right ends in many ways, and none of them knows what was printed with it.
 */
export async function endBatches(context: Needs): Promise<void> {
  const { actor, storage, findHolder, batches } = context
  if (actor.kind !== 'system') throw new AppError('not-found', 'not-found')
  for (const batch of batches.list()) {
    const region = findRegion(batch.region)
    const isAllowed = region && (await storage.read((database) => isHeld(database, findHolder, { region, batch })))
    if (!isAllowed) await batches.end(batch)
  }
}

/** A batch belongs to an account: nobody else comes back for it. */
function accountOf(actor: Actor): string {
  if (actor.kind !== 'account') throw new AppError('not-found', 'not-found')
  return actor.accountId
}

/** Whether the owner still reads every structure of a batch: a role over a part of the region is not enough for the whole. */
async function isHeld(
  database: Database,
  findHolder: HolderFinder,
  { region, batch }: { readonly region: Region; readonly batch: Batch },
): Promise<boolean> {
  const holder = await findHolder(database, batch.ownerId, batch.startedAt)
  const owner: Actor = { kind: 'account', accountId: batch.ownerId, grants: holder?.grants ?? [] }
  if (!canFollowRegion(owner, region)) return false
  const since = regionDay(region, batch.startedAt)
  const { structures } = await listFollowed(database, owner, { region, since, filter: {} })
  const read = new Set(structures.map(({ finess }) => finess))
  return batch.numbers.every((finess) => read.has(finess))
}
