import { among, type Database } from '#storage'
import type { Exercise } from './record/exercise.ts'
import { exercises } from './tables.ts'

/** When an exercise is, and what became of it. */
export type ExerciseMoment = Pick<Exercise, 'id' | 'day' | 'start' | 'status'>

/** The moments of some exercises, by id, for a room that planned them. */
export async function listMoments(database: Database, ids: readonly string[]): Promise<Map<string, ExerciseMoment>> {
  const { id, day, start, status } = exercises
  const rows = await database.select({ id, day, start, status }).from(exercises).where(among(id, ids))
  return new Map(rows.map((row) => [row.id, row]))
}
