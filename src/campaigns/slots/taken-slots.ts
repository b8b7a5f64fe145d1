import { type ExerciseMoment, listMoments } from '#exercises'
import type { Database } from '#storage'
import type { AskedOf } from '../campaign/store.ts'
import { nameOfSlot, type Slot } from './slot.ts'

/** A slot, and how many structures hold it. */
export interface TakenSlot extends Slot {
  readonly name: string
  readonly taken: number
}

/** The exercises that picked slots planned, by id. */
export function momentsOf(database: Database, asked: readonly AskedOf[]): Promise<Map<string, ExerciseMoment>> {
  return listMoments(
    database,
    asked.flatMap(({ exerciseId }) => exerciseId ?? []),
  )
}

/** Whether a structure holds a slot: a cancelled exercise gives its place back. */
export function holdsSlot({ slot, exerciseId }: AskedOf, moments: ReadonlyMap<string, ExerciseMoment>): boolean {
  return slot !== null && exerciseId !== null && moments.get(exerciseId)?.status !== 'cancelled'
}

/** Each slot with how many of the structures asked hold it. */
export function countTaken(
  slots: readonly Slot[],
  asked: readonly AskedOf[],
  moments: ReadonlyMap<string, ExerciseMoment>,
): TakenSlot[] {
  const held = Map.groupBy(
    asked.filter((each) => holdsSlot(each, moments)),
    ({ slot }) => slot,
  )
  return slots.map((slot) => {
    const name = nameOfSlot(slot)
    return { ...slot, name, taken: held.get(name)?.length ?? 0 }
  })
}
