import { and, eq, gte, inArray, lte, ne, type SQL, sql } from 'drizzle-orm'
import { among, type Database, readInTurns } from '#storage'
import type { AlikeExercises, ApartExercise } from './follow/alike.ts'
import { exerciseStructures, exercises } from './tables.ts'

interface Span {
  /** Days, `AAAA-MM-JJ`. */
  readonly from: string
  readonly to: string
  /** Days on which what counts changes: `ruleTurns`. */
  readonly turns: readonly string[]
}

/** An ordinary region in one reading, and a turn of some tens of milliseconds for a larger one. */
export const structuresAtOnce = 4_000

/**
 * The crisis exercises of these days that cover one of the structures, those with equal facts together: thousands of
 * exercises share a few hundred sets of facts, and each set is judged once. Cancelled ones are left out. An exercise that covers several
 * of the structures is told where the first of them is read.
 */
export async function listAlike(database: Database, numbers: readonly string[], span: Span): Promise<AlikeExercises[]> {
  const wanted = new Set(numbers)
  const read = async (some: readonly string[]) => {
    const here = new Set(some)
    const isWhole = here.size === wanted.size
    return (await listTouching(database, some, { ...span, isWhole })).map(({ facts, apart }) => {
      const exercises = apart.split(';').map(readApart)
      return {
        ...readFacts(facts),
        apart: isWhole ? exercises : exercises.flatMap((each) => firstIn(here, wanted, each)),
      }
    })
  }
  return readInTurns(wanted, read, structuresAtOnce)
}

/** The exercise with the structures that are wanted, where the first of them is here. */
function firstIn(here: ReadonlySet<string>, wanted: ReadonlySet<string>, exercise: ApartExercise): ApartExercise[] {
  const structures = exercise.structures.filter((finess) => wanted.has(finess)).sort()
  const [first] = structures
  return first !== undefined && here.has(first) ? [{ ...exercise, structures }] : []
}

/** The exercises that cover one of a few structures, each with every structure that it covers; where they are the whole, with these alone. */
function listTouching(
  database: Database,
  some: readonly string[],
  { from, to, turns, isWhole }: Span & { readonly isWhole: boolean },
) {
  const { id, kind, day, status, retexOn } = exercises
  const { exerciseId, finess } = exerciseStructures
  const covering = database.select({ exerciseId }).from(exerciseStructures).where(among(finess, some))
  // The short rows are put together before the wide ones are read.
  const one = database
    .select({ id: exerciseId, numbers: sql<string>`string_agg(${finess}, ',')`.as('numbers') })
    .from(exerciseStructures)
    .where(isWhole ? among(finess, some) : inArray(exerciseId, covering))
    .groupBy(exerciseId)
    .as('one')
  const facts = sql<string>`${writtenFacts(periodOf(turns))}`.as('facts')
  return database
    .select({
      facts,
      apart: sql<string>`string_agg(${day} || ' ' || coalesce(${retexOn}, '') || ' ' || ${one.numbers}, ';')`,
    })
    .from(one)
    .innerJoin(exercises, eq(id, one.id))
    .where(and(eq(kind, 'crisis'), ne(status, 'cancelled'), gte(day, from), lte(day, to)))
    .groupBy(sql`facts`)
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

/** A day, the day of the RETEX or nothing, and the structures. */
function readApart(written: string): ApartExercise {
  const [endOfDay, endOfRetex] = [written.indexOf(' '), written.lastIndexOf(' ')]
  return {
    day: written.slice(0, endOfDay),
    retexOn: written.slice(endOfDay + 1, endOfRetex) || null,
    structures: written.slice(endOfRetex + 1).split(','),
  }
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
