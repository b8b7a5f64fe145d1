import { and, eq, gte, inArray, sql } from 'drizzle-orm'
import { among, type Database } from '#storage'
import { exerciseStructures, exercises } from './tables.ts'

/** Whether a structure has a crisis exercise planned since a day, and when it held one. */
export interface CrisisSince {
  /** Whether one is planned. */
  readonly begun: boolean
  /** The last day on which one was held, `AAAA-MM-JJ`; null without one. */
  readonly doneOn: string | null
}

/** The crisis exercises of some structures since a day, by FINESS number. A structure without one is absent. */
export async function listCrisisSince(
  database: Database,
  numbers: readonly string[],
  since: string,
): Promise<Map<string, CrisisSince>> {
  const { id, kind, day, status } = exercises
  const rows = await database
    .select({
      finess: exerciseStructures.finess,
      planned: sql<number>`sum(case when ${status} = 'planned' then 1 else 0 end)`,
      heldOn: sql<string | null>`max(case when ${status} = 'held' then ${day} end)`,
    })
    .from(exerciseStructures)
    .innerJoin(exercises, eq(id, exerciseStructures.exerciseId))
    .where(
      and(
        among(exerciseStructures.finess, numbers),
        eq(kind, 'crisis'),
        inArray(status, ['planned', 'held']),
        gte(day, since),
      ),
    )
    .groupBy(exerciseStructures.finess)
  return new Map(rows.map(({ finess, planned, heldOn }) => [finess, { begun: Number(planned) > 0, doneOn: heldOn }]))
}
