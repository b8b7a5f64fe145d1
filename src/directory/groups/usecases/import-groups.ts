import { z } from 'zod'
import { AppError, authorize, type Context, command, newId, query, recordingRefusals } from '#kernel'
import { type Database, lockForTransaction, type Transaction } from '#storage'
import { readTable } from '../../files/read-table.ts'
import { canManageTerritories } from '../../policy.ts'
import { type Coming, comingAtOnce, toldOfWaiting, waitingOf } from '../../reach/coming-at-once.ts'
import { listEntitiesNumbered } from '../../register/store-entities.ts'
import { type GroupDrafts, ghtTable, groupTable, largestGroupFileBytes, readGroupLines } from '../group-file.ts'
import { type GroupPlan, type PlannedGroup, planGroups } from '../group-plan.ts'
import { listEveryMembership, listFinessPlusGroups, listGroups, putGroup, removeGroupMembers } from '../store.ts'
import { joinGroup } from './join-group.ts'

/** A CSV that was sent, or the path of a CSV or of a FINESS+ file (compressed or not). */
export type GroupSource = { readonly bytes: Uint8Array } | { readonly path: string }

interface ReadContext extends Context {
  readonly drafts: GroupDrafts
}

/** Tells what importing a file of groups would change, and writes nothing. */
export async function prepareGroups(context: Context, source: GroupSource): Promise<GroupPlan> {
  return planFile(await withDrafts(context, 'read', source), {})
}

const planFile = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor, drafts }: ReadContext): Promise<GroupPlan> => {
    authorize(actor, {}, canManageTerritories)
    return plan(database, drafts)
  },
})

/** The file is read before the transaction opens, so that a long file makes no other request wait. */
function withDrafts(context: Context, action: string, source: GroupSource): Promise<ReadContext> {
  return recordingRefusals(context, action, async () => {
    authorize(context.actor, {}, canManageTerritories)
    return {
      ...context,
      drafts: 'bytes' in source ? await readCsv(context, source.bytes) : await readPath(context, source.path),
    }
  })
}

async function readCsv(context: Context, bytes: Uint8Array): Promise<GroupDrafts> {
  const ofGht = await readTable(context, bytes, ghtTable).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'table-file-header-missing') return undefined
    throw error
  })
  return readGroupLines(ofGht ?? (await readTable(context, bytes, groupTable)))
}

/** Loaded here, so that the server starts without the readers of files. */
async function readPath(context: Context, path: string): Promise<GroupDrafts> {
  const { readGroupFile } = await import('../../files/files.ts')
  const read = await readGroupFile(path, largestGroupFileBytes)
  return read instanceof Uint8Array ? readCsv(context, read) : read
}

/** Makes and changes groups as a file says. A refused line stops the whole import, unless `acceptPartial`. */
export async function importGroups(
  context: Context,
  { acceptPartial = false, ...source }: GroupSource & { readonly acceptPartial?: boolean },
): Promise<GroupPlan & { readonly told: number }> {
  return importRead(await withDrafts(context, 'directory.import-groups', source), { acceptPartial })
}

const importRead = command({
  action: 'directory.import-groups',
  once: true,
  input: z.strictObject({ acceptPartial: z.boolean() }),
  run: async (transaction, { acceptPartial }, context: ReadContext) => {
    await lockForTransaction(transaction, 'groups')
    const planned = await plan(transaction, context.drafts)
    if (planned.refused.length > 0 && !acceptPartial) {
      const values = { refused: planned.refused.length, lines: context.drafts.drafts.length }
      throw new AppError('invalid', 'groups-lines-refused', { issues: planned.refused, values })
    }
    const changing = planned.planned.filter(({ change }) => change !== 'unchanged')

    let told = 0
    const waits: Coming[] = []
    for (const each of changing) {
      const written = await write(transaction, each, context)
      told += written.told
      waits.push(written.coming)
    }
    return { ...planned, told, ...waitingOf(waits) }
  },
  subject: ({ planned, told, ...waits }) =>
    planned.some(({ change }) => change !== 'unchanged')
      ? `groups${told > 0 ? ` told:${told}` : ''}${toldOfWaiting(waits)}`
      : undefined,
})

async function write(transaction: Transaction, planned: PlannedGroup, context: ReadContext) {
  const { joining, leaving, support, group: wanted } = planned
  const group = authorize(context.actor, { ...wanted, id: wanted.id ?? newId() }, canManageTerritories)
  const place = { role: 'college', scope: group.id } as const
  const isComing = support !== null && joining.includes(support)
  const asked = { ...place, finess: joining, support: isComing ? support : undefined }
  const coming = await comingAtOnce(context, transaction, asked)
  await putGroup(transaction, group)
  await removeGroupMembers(transaction, group, leaving)
  const stays = support === null || coming.finess.includes(support) ? [] : [support]
  const told =
    isComing && coming.waiting > 0
      ? await joinGroup(context, transaction, group, { coming: [] })
      : await joinGroup(context, transaction, group, { coming: [...coming.finess, ...stays], support })
  return { told, coming }
}

async function plan(database: Database, drafts: GroupDrafts): Promise<GroupPlan> {
  const numbers = drafts.drafts.flatMap(({ members }) => members.map(({ number }) => number))
  const ids = drafts.drafts.flatMap(({ finessPlusId }) => finessPlusId ?? [])
  const named = await listFinessPlusGroups(database, ids)
  const open = await listGroups(database)
  const closed = [...named.values()].filter(({ closedAt }) => closedAt !== null)
  return planGroups(drafts, {
    groups: [...open, ...closed],
    memberships: await listEveryMembership(database),
    entities: await listEntitiesNumbered(database, numbers),
  })
}
