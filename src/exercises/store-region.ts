import { and, eq, gte, inArray, lte, ne, type SQL, sql } from 'drizzle-orm'
import { batchesOf, nextTurn, readInTurns } from '#kernel'
import { among, type Database, lookedUp } from '#storage'
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
 * exercises share a few dozen sets of facts, and each set is judged once. Cancelled ones are left out. A large region comes in parts, and
 * others are answered between two: an exercise that covers several of the structures is told where the first of them is read.
 */
export async function* readAlike(
  database: Database,
  numbers: Iterable<string>,
  span: Span,
): AsyncGenerator<AlikeExercises> {
  const wanted = new Set(numbers)
  for (const some of batchesOf(wanted, structuresAtOnce)) {
    const isWhole = some.length === wanted.size
    const here = new Set(isWhole ? [] : some)
    // Parsed one set at a time: what was counted is dropped at once.
    for (const { facts, apart } of await listTouching(database, some, { ...span, isWhole })) {
      if (!isWhole) await nextTurn()
      const exercises = apart.split(endOfLine).map(readApart)
      yield { ...readFacts(facts), apart: isWhole ? exercises : firstIn(here, wanted, exercises) }
    }
  }
}

/** The exercises with the structures that are wanted, where the first of them is here. */
function firstIn(here: ReadonlySet<string>, wanted: ReadonlySet<string>, exercises: readonly ApartExercise[]) {
  return exercises.flatMap((exercise): ApartExercise[] => {
    if (exercise.structures.length === 1) return [exercise]
    const structures = exercise.structures.filter((finess) => wanted.has(finess)).sort()
    const [first] = structures
    return first !== undefined && here.has(first) ? [{ ...exercise, structures }] : []
  })
}

/** The exercises that cover one of a few structures, each with every structure that it covers; where they are the whole, with these alone. */
function listTouching(
  database: Database,
  some: readonly string[],
  { from, to, turns, isWhole }: Span & { readonly isWhole: boolean },
) {
  const { id, kind, day, status, retexOn, reviews } = exercises
  const { exerciseId, finess } = exerciseStructures
  const covering = database.select({ exerciseId }).from(exerciseStructures).where(lookedUp(finess, some))
  // The short rows are put together before the wide ones are read.
  const one = database
    .select({ id: exerciseId, numbers: sql<string>`string_agg(${finess}, ',')`.as('numbers') })
    .from(exerciseStructures)
    .where(isWhole ? lookedUp(finess, some) : inArray(exerciseId, covering))
    .groupBy(exerciseId)
    .as('one')
  const facts = sql<string>`${writtenFacts(periodOf(turns))}`.as('facts')
  return database
    .select({
      facts,
      apart: sql<string>`string_agg(${day} || ' ' || coalesce(${retexOn}, '') || ' ' || ${one.numbers} || ' ' || cast(${reviews} as text), ${endOfLine})`,
    })
    .from(one)
    .innerJoin(exercises, eq(id, one.id))
    .where(and(eq(kind, 'crisis'), ne(status, 'cancelled'), gte(day, from), lte(day, to)))
    .groupBy(sql`facts`)
}

/** The day of the first crisis exercise of the register that covers one of the structures; undefined without any. */
export async function firstExerciseDay(database: Database, numbers: readonly string[]): Promise<string | undefined> {
  const rows = await readInTurns(numbers, (some) =>
    database
      .select({ day: sql<string | null>`min(${exercises.day})` })
      .from(exerciseStructures)
      .innerJoin(exercises, eq(exercises.id, exerciseStructures.exerciseId))
      .where(
        and(among(exerciseStructures.finess, some), eq(exercises.kind, 'crisis'), ne(exercises.status, 'cancelled')),
      ),
  )
  return rows.flatMap(({ day }) => day ?? []).sort()[0]
}

/** The facts that exercises share as one text, which costs less to group by and to read than seven columns. */
function writtenFacts(period: SQL): SQL {
  const { status, trigger, degradedMode, participation, level, functions } = exercises
  const facts = [status, trigger, degradedMode, participation, level, period, functions]
  return sql.join(
    facts.map((fact) => sql`coalesce(cast(${fact} as text), '')`),
    sql` || '|' || `,
  )
}

/** Parts exercises: the text of a review holds no line end, since JSON writes it as `\n`. */
const endOfLine = '\n'

/** A line holds a day, the day of the RETEX or nothing, the structures, and the reviews. */
function readApart(line: string): ApartExercise {
  const endOfDay = line.indexOf(' ')
  const endOfRetex = line.indexOf(' ', endOfDay + 1)
  const endOfNumbers = line.indexOf(' ', endOfRetex + 1)
  const reviews = line.slice(endOfNumbers + 1)
  return {
    day: line.slice(0, endOfDay),
    retexOn: line.slice(endOfDay + 1, endOfRetex) || null,
    structures: line.slice(endOfRetex + 1, endOfNumbers).split(','),
    reviews: reviews === '[]' ? noReviews : JSON.parse(reviews),
  }
}

const noReviews: ApartExercise['reviews'] = []

function readFacts(written: string): Omit<AlikeExercises, 'apart'> {
  const [status, trigger, degradedMode, participation, level, _period, functions] = written.split('|')
  return {
    status: status as AlikeExercises['status'],
    trigger: (trigger || null) as AlikeExercises['trigger'],
    degradedMode: degradedMode ? ['1', 'true'].includes(degradedMode) : null,
    participation: (participation || null) as AlikeExercises['participation'],
    level: (level || null) as AlikeExercises['level'],
    functions: JSON.parse(functions ?? '[]'),
  }
}

/** The days between which one rule decides. */
function periodOf(turns: readonly string[]): SQL {
  const after = turns.map((turn) => sql`case when ${exercises.day} >= ${turn} then '1' else '0' end`)
  return after.length === 0 ? sql`''` : sql.join(after, sql` || `)
}
