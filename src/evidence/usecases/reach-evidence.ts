import type { Place } from '#access'
import { reachCandidateFiles } from '#care'
import { listPlaces, placeOf } from '#directory'
import { type Exercise, findExercise, lockExercise } from '#exercises'
import { type Actor, type Authorized, authorize, type Context, nameInAddress } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Database, Transaction } from '#storage'
import { careHolder, type Evidence, type EvidenceHolder } from '../evidence.ts'
import { canEditEvidence, canReadEvidence } from '../policy.ts'
import { lockHolder } from '../store.ts'

/** An exercise of a structure, or an item of its candidate to the programme; the candidate as a whole when neither is named. */
export const holderAddress = {
  finess: nameInAddress,
  exerciseId: nameInAddress.optional(),
  item: nameInAddress.optional(),
}

export interface HolderAddress {
  readonly finess: string
  readonly exerciseId?: string | undefined
  readonly item?: string | undefined
}

export type ReachContext = Context & CatalogueContext

/** What files are attached to, as somebody reaches it under a structure. */
export interface ReachedHolder {
  readonly place: Authorized<Place>
  readonly holder: EvidenceHolder
  /** Undefined for an exercise. */
  readonly candidateId: string | undefined
  /** The structures whose people may take any file off it. */
  readonly keepers: readonly string[]
  /** Whether people of other structures read the files too. */
  readonly isShared: boolean
  /** Whether the actor reads all its files. */
  readonly readsAll: boolean
}

/** What an address names, for somebody who reads its files. Throws not-found for others. */
export function reachToRead(
  database: Database,
  context: ReachContext,
  { finess, exerciseId, item }: HolderAddress,
): Promise<ReachedHolder> {
  if (exerciseId === undefined) return reachCare(database, context, { finess, item })
  const find = (place: Place) => findExercise(database, place, exerciseId)
  return reachExercise(database, context.actor, { finess, find, rule: canReadEvidence })
}

/** Like `reachToRead`, for people of the structure, and makes those who change the list of files wait for one another. */
export async function reachToEdit(
  transaction: Transaction,
  context: ReachContext,
  { finess, exerciseId, item }: HolderAddress,
): Promise<ReachedHolder> {
  if (exerciseId !== undefined) {
    const find = (place: Place) => lockExercise(transaction, place, exerciseId)
    return reachExercise(transaction, context.actor, { finess, find, rule: canEditEvidence })
  }
  const reached = await reachCare(transaction, context, { finess, item })
  authorize(context.actor, reached.place, canEditEvidence)
  await lockHolder(transaction, reached.holder)
  return reached
}

interface WantedExercise {
  readonly finess: string
  find(place: Place): Promise<Exercise | undefined>
  rule(actor: Actor, place: Place): boolean
}

async function reachExercise(
  database: Database,
  actor: Actor,
  { finess, find, rule }: WantedExercise,
): Promise<ReachedHolder> {
  const place = authorize(actor, await placeOf(database, finess), rule)
  const exercise = authorize(actor, await find(place), () => rule(actor, place))
  return {
    place,
    holder: { kind: 'exercise', id: exercise.id },
    candidateId: undefined,
    keepers: [exercise.keeperFiness],
    isShared: exercise.structures.length > 1,
    readsAll: canEditEvidence(actor, place),
  }
}

/** The members of a candidate and its region read what the candidate wrote. They read its files too. */
async function reachCare(
  database: Database,
  context: ReachContext,
  { finess, item }: { readonly finess: string; readonly item: string | undefined },
): Promise<ReachedHolder> {
  const reached = await reachCandidateFiles(database, context, { finess, item })
  const place = authorize(context.actor, await placeOf(database, finess), () => reached !== undefined)
  return {
    place,
    holder: careHolder(reached.candidate.id, item ?? ''),
    candidateId: reached.candidate.id,
    keepers: reached.keeperPlaces.map((keeper) => keeper.finess),
    isShared: reached.places.length > 1,
    readsAll: true,
  }
}

/** Whether the actor reads a file. Of an exercise, a region reads only the files that its own structures attached. */
export async function readableHere(
  database: Database,
  actor: Actor,
  { readsAll, found }: { readonly readsAll: boolean; readonly found: readonly Evidence[] },
): Promise<(evidence: Evidence) => boolean> {
  if (readsAll) return () => true
  const places = await listPlaces(
    database,
    found.map(({ structureFiness }) => structureFiness),
  )
  return ({ structureFiness }) => {
    const origin = places.get(structureFiness)
    return origin !== undefined && canReadEvidence(actor, origin)
  }
}

/** Who removes a file: people of the structure that attached it, or of one that keeps what it is attached to. */
export async function removableHere(
  database: Database,
  actor: Actor,
  { keepers, found }: { readonly keepers: readonly string[]; readonly found: readonly Evidence[] },
): Promise<(evidence: Evidence) => boolean> {
  const places = await listPlaces(database, [...keepers, ...found.map(({ structureFiness }) => structureFiness)])
  const edits = (finess: string) => {
    const at = places.get(finess)
    return at !== undefined && canEditEvidence(actor, at)
  }
  const keeps = keepers.some(edits)
  return ({ structureFiness }) => keeps || edits(structureFiness)
}
