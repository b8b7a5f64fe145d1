import type { StructureOutline } from '#directory'
import { dayAfter } from '#kernel'
import type { Database } from '#storage'
import { judgedApart, type LevelledExercise, ruleTurns } from '../follow/alike.ts'
import { entitiesOf, exercisesOfYear, type YearExercises } from '../rate/year-exercises.ts'
import { listAlike } from '../store-region.ts'

/**
 * What the structures of a region had done by a day for the year of that day. `deciding` are also the other sites of their legal
 * entities. An exercise held after that day was still planned on it.
 */
export async function readYearOn(
  database: Database,
  deciding: readonly StructureOutline[],
  { region, day }: { readonly region: string; readonly day: string },
): Promise<YearExercises> {
  const year = Number(day.slice(0, 4))
  const numbers = deciding.map(({ finess }) => finess)
  const alike = await listAlike(database, numbers, {
    from: `${year}-01-01`,
    to: `${year}-12-31`,
    today: day,
    turns: [...ruleTurns(), dayAfter(day, 1)],
  })
  const judged = judgedApart(alike, region).map((exercise) => asOn(day, exercise))
  return exercisesOfYear(entitiesOf(deciding), judged, { year, today: day })
}

function asOn(day: string, exercise: LevelledExercise): LevelledExercise {
  return exercise.status === 'held' && exercise.day > day ? { ...exercise, status: 'planned' } : exercise
}
