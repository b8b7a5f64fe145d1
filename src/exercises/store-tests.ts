import { and, asc, eq, inArray } from 'drizzle-orm'
import { among, type Database } from '#storage'
import type { ExerciseKind } from './record/exercise.ts'
import { exerciseStructures, exercises } from './tables.ts'

/** A test that was held in a structure, without its texts. */
export interface HeldTest {
  readonly id: string
  readonly kind: ExerciseKind
  /** `AAAA-MM-JJ` */
  readonly day: string
  readonly finess: string
}

const kinds: readonly ExerciseKind[] = ['pca-field-test', 'restore-test']

/** The field tests of a PCA and the restore tests held in some structures, by day. What a region contests is left out. */
export async function listHeldTests(database: Database, numbers: readonly string[]): Promise<HeldTest[]> {
  const { id, kind, day, reviews } = exercises
  const rows = await database
    .select({ id, kind, day, reviews, finess: exerciseStructures.finess })
    .from(exercises)
    .innerJoin(exerciseStructures, eq(exerciseStructures.exerciseId, exercises.id))
    .where(and(among(exerciseStructures.finess, numbers), inArray(kind, [...kinds]), eq(exercises.status, 'held')))
    .orderBy(asc(day), asc(id), asc(exerciseStructures.finess))
  return rows.flatMap(({ reviews: words, ...test }) => (words.at(-1)?.word === 'contested' ? [] : [test]))
}
