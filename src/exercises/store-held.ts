import { and, eq, gte, lte, sql } from 'drizzle-orm'
import { among, type Database } from '#storage'
import { exerciseStructures, exercises } from './tables.ts'

/** What a figure of a RETEX needs of an exercise that was held: days, `AAAA-MM-JJ`. */
export interface HeldOnDay {
  readonly day: string
  readonly retexOn: string | null
}

/** The crisis exercises held within these days, by FINESS number of each structure that they cover. */
export async function listHeldBetween(
  database: Database,
  numbers: readonly string[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<Map<string, readonly HeldOnDay[]>> {
  const { day, retexOn, kind, status } = exercises
  const rows = await database
    .select({
      finess: exerciseStructures.finess,
      held: sql<string>`string_agg(${day} || ' ' || coalesce(${retexOn}, ''), ';')`,
    })
    .from(exercises)
    .innerJoin(exerciseStructures, eq(exerciseStructures.exerciseId, exercises.id))
    .where(
      and(
        eq(kind, 'crisis'),
        eq(status, 'held'),
        gte(day, from),
        lte(day, to),
        among(exerciseStructures.finess, numbers),
      ),
    )
    .groupBy(exerciseStructures.finess)
  return new Map(
    rows.map(({ finess, held }) => [
      finess,
      held.split(';').map((text) => {
        const [heldOn = '', retex = ''] = text.split(' ')
        return { day: heldOn, retexOn: retex || null }
      }),
    ]),
  )
}
