import { and, eq, gte, lte, ne, type SQL, sql } from 'drizzle-orm'
import { among, type Database } from '#storage'
import type { AlikeExercises, ApartExercise } from './follow/alike.ts'
import { exerciseStructures, exercises } from './tables.ts'

interface Span {
  /** Days, `AAAA-MM-JJ`. */
  readonly from: string
  readonly to: string
  /** Days on which what counts changes: `ruleTurns`. */
  readonly turns: readonly string[]
}

/**
 * The crisis exercises of these days that cover one of the structures, those with equal facts in one row: thousands of
 * exercises share a few hundred sets of facts, and each set is judged once. Cancelled ones are left out.
 */
export async function listAlike(
  database: Database,
  numbers: readonly string[],
  { from, to, turns }: Span,
): Promise<AlikeExercises[]> {
  const { id, kind, day, status, retexOn } = exercises
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
  const facts = sql<string>`${writtenFacts(periodOf(turns))}`.as('facts')
  const rows = await database
    .select({
      facts,
      apart: sql<string>`string_agg(${day} || ' ' || coalesce(${retexOn}, '') || ' ' || ${one.numbers}, ';')`,
    })
    .from(one)
    .innerJoin(exercises, eq(id, one.id))
    .where(and(eq(kind, 'crisis'), ne(status, 'cancelled'), gte(day, from), lte(day, to)))
    .groupBy(sql`facts`)
  return rows.map(({ facts: written, apart }) => ({ ...readFacts(written), apart: apart.split(';').map(readApart) }))
}

/** The day of the first crisis exercise of the register that covers one of the structures; undefined without any. */
export async function firstExerciseDay(database: Database, numbers: readonly string[]): Promise<string | undefined> {
  const [row] = await database
    .select({ day: sql<string | null>`min(${exercises.day})` })
    .from(exerciseStructures)
    .innerJoin(exercises, eq(exercises.id, exerciseStructures.exerciseId))
    .where(
      and(among(exerciseStructures.finess, numbers), eq(exercises.kind, 'crisis'), ne(exercises.status, 'cancelled')),
    )
  return row?.day ?? undefined
}

/**
 * The facts of an exercise as one text, which costs less to group by and to read than eight columns. The two lists come
 * last: only the text of a review may hold the sign that parts them.
 */
function writtenFacts(period: SQL): SQL {
  const { status, trigger, degradedMode, participation, level, functions, reviews } = exercises
  const facts = [status, trigger, degradedMode, participation, level, period, functions, reviews]
  return sql.join(
    facts.map((fact) => sql`coalesce(cast(${fact} as text), '')`),
    sql` || '|' || `,
  )
}

function readApart(written: string): ApartExercise {
  const [day = '', retexOn = '', sites = ''] = written.split(' ')
  return { day, retexOn: retexOn || null, structures: sites.split(',') }
}

function readFacts(written: string): Omit<AlikeExercises, 'apart'> {
  const [status, trigger, degradedMode, participation, level, _period, functions, ...reviews] = written.split('|')
  return {
    status: status as AlikeExercises['status'],
    trigger: (trigger || null) as AlikeExercises['trigger'],
    degradedMode: degradedMode ? ['1', 'true'].includes(degradedMode) : null,
    participation: (participation || null) as AlikeExercises['participation'],
    level: (level || null) as AlikeExercises['level'],
    functions: JSON.parse(functions ?? '[]'),
    reviews: JSON.parse(reviews.join('|')),
  }
}

/** The days between which one rule decides. */
function periodOf(turns: readonly string[]): SQL {
  const after = turns.map((turn) => sql`case when ${exercises.day} >= ${turn} then '1' else '0' end`)
  return after.length === 0 ? sql`''` : sql.join(after, sql` || `)
}
