import { setImmediate as nextTurn } from 'node:timers/promises'
import type { StructureOutline } from '#directory'
import type { Database } from '#storage'
import { judgedApart, type LevelledExercise, ruleTurns } from '../follow/alike.ts'
import { entitiesOf, exercisesOfYear, type YearExercises } from '../rate/year-exercises.ts'
import { listAlike } from '../store-region.ts'

/** What an exercise that was held says of its RETEX. Days, `AAAA-MM-JJ`. */
export type HeldOnDay = Pick<LevelledExercise, 'day' | 'retexOn'>

export interface YearOnDay extends YearExercises {
  /** The crisis exercises held by the day that cover each structure. */
  readonly heldBySite: ReadonlyMap<string, readonly HeldOnDay[]>
}

/**
 * What the structures of a region had done by each of some days for the year of that day, the exercises read once. `decidingOn` are
 * also the other sites of their legal entities. An exercise held after a day was still planned on it. A region of
 * forty thousand structures takes long enough for others to be answered in between.
 */
export async function readYearsOn(
  database: Database,
  decidingOn: (day: string) => readonly StructureOutline[],
  { region, days }: { readonly region: string; readonly days: readonly string[] },
): Promise<YearOnDay[]> {
  const years = days.map((day) => Number(day.slice(0, 4)))
  const deciding = days.map(decidingOn)
  const numbers = new Set(deciding.flat().map(({ finess }) => finess))
  const alike = await listAlike(database, [...numbers], {
    from: `${Math.min(...years)}-01-01`,
    to: `${Math.max(...years)}-12-31`,
    turns: ruleTurns(),
  })
  const judged = judgedApart(alike, region)
  const done: YearOnDay[] = []
  for (const [place, day] of days.entries()) {
    await nextTurn()
    const asked = { year: Number(day.slice(0, 4)), today: day }
    const ofYear = judged.filter((exercise) => exercise.day.startsWith(day.slice(0, 4)))
    const onDay = ofYear.map((exercise) => asOn(day, exercise))
    done.push({ ...exercisesOfYear(entitiesOf(deciding[place] ?? []), onDay, asked), heldBySite: heldBySite(onDay) })
  }
  return done
}

function heldBySite(exercises: readonly LevelledExercise[]): Map<string, HeldOnDay[]> {
  const found = new Map<string, HeldOnDay[]>()
  for (const exercise of exercises) {
    if (exercise.status !== 'held') continue
    for (const finess of exercise.structures) {
      const own = found.get(finess)
      if (own) own.push(exercise)
      else found.set(finess, [exercise])
    }
  }
  return found
}

function asOn(day: string, exercise: LevelledExercise): LevelledExercise {
  return exercise.status === 'held' && exercise.day > day ? { ...exercise, status: 'planned' } : exercise
}
