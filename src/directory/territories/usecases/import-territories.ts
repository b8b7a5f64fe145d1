import { z } from 'zod'
import { AppError, authorize, batchesOf, type Context, command, query, recordingRefusals } from '#kernel'
import { type Database, lockForTransaction } from '#storage'
import { canManageTerritories } from '../../policy.ts'
import { type Coming, comingAtOnce, toldOfWaiting, type Waiting, waitingOf } from '../../reach/coming-at-once.ts'
import { findRegion, type Region } from '../../register/regions.ts'
import { batchSize, listStructures } from '../../register/store.ts'
import type { Structure } from '../../register/structure.ts'
import { listMembership, listTerritoriesOf, putMembers, removeMembers } from '../store.ts'
import type { Territory } from '../territory.ts'
import { readTerritoryFile, type TerritoryFile } from '../territory-file.ts'
import type { TerritoryAliases, TerritoryNamesContext } from '../territory-names.ts'
import { type PlannedMember, planTerritories, type TerritoryPlan } from '../territory-plan.ts'

/** The effect that an import would have, line by line. */
export interface TerritoryReport extends TerritoryPlan, Pick<TerritoryFile, 'encoding' | 'doubts'> {
  readonly region: Region
  readonly lines: number
}

/** The effect of an import, and the ids of the territories that its structures reach once a second administrator agrees. */
export interface PreparedTerritories extends TerritoryReport {
  readonly waitingTerritories: ReadonlySet<string>
}

/** What an import did. */
export interface ImportedTerritories extends TerritoryReport, Waiting {
  /** How many people are told by mail of a reader that they gain. */
  readonly told: number
}

interface Request {
  /** INSEE code. */
  readonly region: string
  readonly bytes: Uint8Array
}

/** The file travels in the context, read and checked, beside the options that the person chose. */
interface ReadContext extends Context {
  readonly file: TerritoryFile
  readonly aliases: TerritoryAliases
}

type Needs = Context & TerritoryNamesContext

/** Reports the effect of importing a file of territories, without writing. */
export async function prepareTerritories(context: Needs, request: Request): Promise<PreparedTerritories> {
  return planFile(await withFile(context, 'read', request), { region: request.region })
}

const planFile = query({
  input: z.strictObject({ region: z.string() }),
  run: async (database, { region }, context: ReadContext): Promise<PreparedTerritories> => {
    const { report, territories } = await plan(database, region, context)
    const reached = territories.filter((territory) => comingTo(territory, report.planned).length > 0)
    const places = reached.map(({ id }) => ({ role: 'territory', scope: id }) as const)
    return { ...report, waitingTerritories: await context.reach.listWaitingScopes(database, places, context) }
  },
})

/** The file is read before the transaction opens, so that a long file makes no other request wait. */
function withFile(context: Needs, action: string, { region, bytes }: Request): Promise<ReadContext> {
  return recordingRefusals(context, action, async () => {
    authorize(context.actor, findRegion(region), canManageTerritories)
    const aliases = await context.territoryAliases(region)
    return { ...context, aliases, file: await readTerritoryFile(context, bytes) }
  })
}

/**
 * Moves structures into the territories that a file gives. A refused line stops the whole import, unless `acceptPartial`.
 * A structure that the file does not name stays in its territory.
 */
export async function importTerritories(
  context: Needs,
  { acceptPartial = false, ...request }: Request & { readonly acceptPartial?: boolean },
): Promise<ImportedTerritories> {
  const { region } = request
  return importRead(await withFile(context, 'directory.import-territories', request), { region, acceptPartial })
}

const importRead = command({
  action: 'directory.import-territories',
  once: true,
  input: z.strictObject({ region: z.string(), acceptPartial: z.boolean() }),
  run: async (transaction, { acceptPartial, region }, context: ReadContext) => {
    await lockForTransaction(transaction, 'territories')
    const { report, territories } = await plan(transaction, region, context)
    const { refused, lines } = report
    if (refused.length > 0 && !acceptPartial) {
      const values = { refused: refused.length, lines }
      throw new AppError('invalid', 'territories-lines-refused', { issues: refused, values })
    }
    let told = 0
    const waits: Coming[] = []
    for (const territory of territories) {
      const place = { role: 'territory', scope: territory.id } as const
      const wanted = { ...place, finess: comingTo(territory, report.planned) }
      const coming = await comingAtOnce(context, transaction, wanted)
      await putMembers(transaction, territory, coming.finess)
      await removeMembers(transaction, territory, leaving(territory, report.planned))
      told += await context.reach.tell(transaction, { ...place, finess: coming.finess }, context.clock())
      waits.push(coming)
    }
    return { ...report, told, ...waitingOf(waits) }
  },
  subject: ({ region, counts, told, ...waits }) => {
    if (counts.added + counts.moved + counts.removed === 0) return undefined
    return `territories:${region.code}${told > 0 ? ` told:${told}` : ''}${toldOfWaiting(waits)}`
  },
})

async function plan(database: Database, wanted: string, { actor, file, aliases }: ReadContext) {
  const region = authorize(actor, findRegion(wanted), canManageTerritories)
  const { lines, encoding, doubts } = file
  const numbers = [...new Set(lines.map(({ finess }) => finess))]
  const territories = await listTerritoriesOf(database, region.code)
  const structures = await listNamed(database, numbers)
  const members = await listMembership(database, numbers)
  const report: TerritoryReport = {
    ...planTerritories(lines, { region, territories, aliases, structures, members }),
    encoding,
    doubts,
    region,
    lines: lines.length,
  }
  return { report, territories: territories.map((territory) => authorize(actor, territory, canManageTerritories)) }
}

async function listNamed(database: Database, numbers: readonly string[]): Promise<Map<string, Structure>> {
  const named = new Map<string, Structure>()
  for (const batch of batchesOf(numbers, batchSize)) {
    for (const structure of await listStructures(database, batch)) named.set(structure.finess, structure)
  }
  return named
}

/** Numbers of the structures that come to a territory. */
function comingTo({ id }: Territory, planned: readonly PlannedMember[]): string[] {
  return planned.filter(({ after, before }) => after?.id === id && before?.id !== id).map(({ finess }) => finess)
}

/** Numbers of the structures that a territory loses without coming to another one. */
function leaving({ id }: Territory, planned: readonly PlannedMember[]): string[] {
  return planned.filter(({ change, before }) => change === 'removed' && before?.id === id).map(({ finess }) => finess)
}
