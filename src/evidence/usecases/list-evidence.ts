import { z } from 'zod'
import { listPlaces, listStructuresNamed, placeOf } from '#directory'
import { type Context, query } from '#kernel'
import type { Database } from '#storage'
import type { Evidence } from '../evidence.ts'
import { mostFilesOfHolder } from '../limits.ts'
import { canEditEvidence, canReadEvidence } from '../policy.ts'
import { bytesOf, listEvidence } from '../store.ts'
import {
  type HolderAddress,
  holderAddress,
  type ReachContext,
  reachToRead,
  readableHere,
  removableHere,
} from './reach-evidence.ts'
import { type ReusableEvidence, reusableFor } from './reusable-evidence.ts'

/** A file in the list of what it is attached to. */
export interface EvidenceLine extends Evidence {
  readonly structureName: string
  /** Who attached it; undefined for people of other structures, and when the account is closed. */
  readonly makerName: string | undefined
  readonly canRemove: boolean
}

export interface HeldEvidence {
  readonly files: readonly EvidenceLine[]
  readonly canAdd: boolean
  readonly isFull: boolean
  /** Files attached elsewhere that can show this too; empty when nothing can be added. */
  readonly reusable: readonly ReusableEvidence[]
  /** What the structure keeps in all; 0 for readers outside. */
  readonly structureBytes: number
  /** Whether people of other structures read the files too. */
  readonly isShared: boolean
}

/** The files of an exercise, of an item of a candidate, or of a candidate as a whole; undefined for people who do not read its files. */
export const findEvidenceOf = query({
  input: z.strictObject(holderAddress),
  run: async (database, address, context: ReachContext): Promise<HeldEvidence | undefined> => {
    if (address.exerciseId === undefined) return filesOf(database, address, context)
    const place = await placeOf(database, address.finess)
    return place && canReadEvidence(context.actor, place) ? filesOf(database, address, context) : undefined
  },
})

async function filesOf(database: Database, address: HolderAddress, context: ReachContext): Promise<HeldEvidence> {
  const { actor } = context
  const reached = await reachToRead(database, context, address)
  const { place, holder, keepers, readsAll, isShared } = reached
  const all = await listEvidence(database, holder)
  const found = all.filter(await readableHere(database, actor, { readsAll, found: all }))
  const canRemove = await removableHere(database, actor, { keepers, found })
  const canAdd = canEditEvidence(actor, place)
  const isFull = all.length >= mostFilesOfHolder
  const named = await listStructuresNamed(
    database,
    found.map(({ structureFiness }) => structureFiness),
  )
  const ours = await listPlaces(
    database,
    found.map(({ structureFiness }) => structureFiness),
  )
  const isOurs = ({ structureFiness }: Evidence) => {
    const at = ours.get(structureFiness)
    return at !== undefined && canEditEvidence(actor, at)
  }
  const makers = await makerNames(database, found.filter(isOurs), context)
  const files = found.map((evidence) => ({
    ...evidence,
    structureName: named.get(evidence.structureFiness)?.name ?? '',
    makerName: makers.get(evidence.id),
    canRemove: canRemove(evidence),
  }))
  return {
    files,
    canAdd,
    isFull,
    reusable: canAdd && !isFull ? await reusableFor(database, context, reached) : [],
    structureBytes: canAdd ? await bytesOf(database, place) : 0,
    isShared,
  }
}

async function makerNames(database: Database, found: readonly Evidence[], { findHolder }: Context) {
  const names = new Map<string, string>()
  for (const { id, makerId, createdAt } of found) {
    const holder = await findHolder(database, makerId, createdAt)
    if (holder) names.set(id, holder.name)
  }
  return names
}
