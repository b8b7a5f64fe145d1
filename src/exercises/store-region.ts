import { and, eq, gte, lte, ne, type SQL, sql } from 'drizzle-orm'
import { among, type Database } from '#storage'
import type { AlikeExercises } from './follow/alike.ts'
import { exerciseStructures, exercises } from './tables.ts'

interface Span {
  /** Days, `AAAA-MM-JJ`. */
  readonly from: string
  readonly to: string
  readonly today: string
  /** Days on which what counts changes: `ruleTurns`. */
  readonly turns: readonly string[]
  /** Keeps each day apart, for a list that shows it. */
  readonly byDay?: boolean
}

/**
 * The crisis exercises of these days that cover one of the structures, those with equal facts in one row: thousands of
 * exercises share a few hundred sets of facts, and each set is judged once. Cancelled ones are left out.
 */
export async function listAlike(
  database: Database,
  numbers: readonly string[],
  { from, to, today, turns, byDay = false }: Span,
): Promise<AlikeExercises[]> {
  const { id, kind, day, status, trigger, degradedMode, participation, level } = exercises
  // The short rows are put together before the wide ones are read.
  const one = database
    .select({
      id: exerciseStructures.exerciseId,
      numbers: sql<string>`string_agg(${exerciseStructures.finess}, ',')`.as('numbers'),
    })
    .from(exerciseStructures)
    .where(among(exerciseStructures.finess, numbers))
    .groupBy(exerciseStructures.exerciseId)
    .as('one')
  const facts = { status, trigger, degradedMode, participation, level }
  const rows = await database
    .select({
      ...facts,
      functions: sql<string>`cast(${exercises.functions} as text)`.as('functions_text'),
      reviews: sql<string>`cast(${exercises.reviews} as text)`.as('reviews_text'),
      period: sql<string>`${periodOf(turns, { today, byDay })}`.as('period'),
      day: sql<string>`min(${day})`,
      covered: sql<string>`string_agg(${one.numbers}, ';')`,
    })
    .from(one)
    .innerJoin(exercises, eq(id, one.id))
    .where(and(eq(kind, 'crisis'), ne(status, 'cancelled'), gte(day, from), lte(day, to)))
    .groupBy(...Object.values(facts), sql`functions_text`, sql`reviews_text`, sql`period`)
  return rows.map(({ functions, reviews, covered, period: _period, ...row }) => ({
    ...row,
    functions: JSON.parse(functions),
    reviews: JSON.parse(reviews),
    covered: covered.split(';').map((numbers) => numbers.split(',')),
  }))
}

/** The days between which nothing that decides changes with the day: the year, the rule, and whether the day has passed. */
function periodOf(
  turns: readonly string[],
  { today, byDay }: { readonly today: string; readonly byDay: boolean },
): SQL {
  const { day } = exercises
  if (byDay) return sql`${day}`
  const after = [today, ...turns].map((turn) => sql` || case when ${day} >= ${turn} then '1' else '0' end`)
  return sql`substr(${day}, 1, 4)${sql.join(after)}`
}
