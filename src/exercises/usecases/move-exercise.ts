import { getStructureIn, localDay, placeOf } from '#directory'
import { type Authorized, authorize, type Context } from '#kernel'
import type { Transaction } from '#storage'
import { canReviewExercises } from '../policy.ts'
import { changedExercise } from '../record/changes.ts'
import type { Exercise } from '../record/exercise.ts'
import * as store from '../store.ts'
import { reachToChange } from './reach-exercises.ts'

type Moving = Partial<Pick<Exercise, 'day' | 'start' | 'minutes' | 'status'>>
type Moment = Pick<Exercise, 'day' | 'start'>

interface Named {
  readonly finess: string
  readonly exerciseId: string
}

type Acting = Pick<Context, 'actor' | 'clock'>

/**
 * Moves or cancels a planned exercise, for another room, inside its own transaction. An exercise that was held or cancelled
 * meanwhile stays as it is; its status is returned.
 */
export async function movePlannedIn(
  transaction: Transaction,
  { finess, exerciseId, ...moved }: Named & Moving,
  { actor, clock }: Acting,
): Promise<Exercise['status']> {
  const { exercise: before } = await reachToChange(transaction, actor, { finess, exerciseId })
  if (before.status !== 'planned') return before.status
  await move(transaction, before, moved, { finess, now: clock() })
  return before.status
}

/**
 * Moves or cancels an exercise that a structure planned at a moment proposed by its region, for the people of the region. One
 * that the structure set at another moment, held or cancelled by itself stays as it is, and so does one whose structure left the
 * region. Returns whether it changed.
 */
export async function moveProposedIn(
  transaction: Transaction,
  { finess, exerciseId, from, ...moved }: Named & Moving & { readonly from: Moment },
  { actor, clock }: Acting,
): Promise<boolean> {
  const place = await placeOf(transaction, finess)
  if (!place || !canReviewExercises(actor, place)) return false
  const found = await store.lockExercise(transaction, authorize(actor, place, canReviewExercises), exerciseId)
  const before = authorize(actor, found, (who) => canReviewExercises(who, place))
  if (before.status !== 'planned' || before.day !== from.day || before.start !== from.start) return false
  await move(transaction, before, moved, { finess, now: clock() })
  return true
}

async function move(
  transaction: Transaction,
  before: Authorized<Exercise>,
  moved: Moving,
  { finess, now }: { readonly finess: string; readonly now: Date },
): Promise<void> {
  const today = localDay(await getStructureIn(transaction, finess), now)
  const exercise = { ...before, ...changedExercise(before, { ...before, ...moved }, { now, today }) }
  await store.updateExercise(transaction, exercise)
}
