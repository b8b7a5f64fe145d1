import type { Place } from '#access'
import { listPlaces, placeOf } from '#directory'
import { type Exercise, findExercise, lockExercise } from '#exercises'
import { type Actor, type Authorized, authorize, nameInAddress } from '#kernel'
import type { Database, Transaction } from '#storage'
import type { Evidence, EvidenceHolder } from '../evidence.ts'
import { canEditEvidence, canReadEvidence } from '../policy.ts'

export const exerciseAddress = { finess: nameInAddress, exerciseId: nameInAddress }

interface ExerciseAddress {
  readonly finess: string
  readonly exerciseId: string
}

interface Reached {
  readonly place: Authorized<Place>
  readonly exercise: Authorized<Exercise>
  readonly holder: EvidenceHolder
}

/** An exercise that covers the structure, for somebody who reads the files of its exercises. */
export async function reachToRead(
  database: Database,
  actor: Actor,
  { finess, exerciseId }: ExerciseAddress,
): Promise<Reached> {
  const place = authorize(actor, await placeOf(database, finess), canReadEvidence)
  const found = await findExercise(database, place, exerciseId)
  return reached(
    place,
    authorize(actor, found, () => canReadEvidence(actor, place)),
  )
}

/** Like `reachToRead`, for people of the structure, and locks the exercise. */
export async function reachToEdit(
  transaction: Transaction,
  actor: Actor,
  { finess, exerciseId }: ExerciseAddress,
): Promise<Reached> {
  const place = authorize(actor, await placeOf(transaction, finess), canEditEvidence)
  const found = await lockExercise(transaction, place, exerciseId)
  return reached(
    place,
    authorize(actor, found, () => canEditEvidence(actor, place)),
  )
}

function reached(place: Authorized<Place>, exercise: Authorized<Exercise>): Reached {
  return { place, exercise, holder: { kind: 'exercise', id: exercise.id } }
}

/**
 * Whether somebody who reads the exercise under a structure reads a file. People of a structure that the exercise covers
 * read all its files; a region reads those that its own structures attached.
 */
export async function readableHere(
  database: Database,
  actor: Actor,
  { place, found }: { readonly place: Place; readonly found: readonly Evidence[] },
): Promise<(evidence: Evidence) => boolean> {
  if (canEditEvidence(actor, place)) return () => true
  const places = await listPlaces(
    database,
    found.map(({ structureFiness }) => structureFiness),
  )
  return ({ structureFiness }) => {
    const origin = places.get(structureFiness)
    return origin !== undefined && canReadEvidence(actor, origin)
  }
}

/** Who removes a file: people of the structure that attached it, or of the one that keeps the record. */
export async function removableHere(
  database: Database,
  actor: Actor,
  { exercise, found }: { readonly exercise: Exercise; readonly found: readonly Evidence[] },
): Promise<(evidence: Evidence) => boolean> {
  const numbers = [exercise.keeperFiness, ...found.map(({ structureFiness }) => structureFiness)]
  const places = await listPlaces(database, numbers)
  const edits = (finess: string) => {
    const at = places.get(finess)
    return at !== undefined && canEditEvidence(actor, at)
  }
  return ({ structureFiness }) => edits(structureFiness) || edits(exercise.keeperFiness)
}
