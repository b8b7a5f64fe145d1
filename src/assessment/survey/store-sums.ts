import { and, eq, isNull, lte, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { among, type Database, dialect } from '#storage'
import { assessments, submissionSums, submissions } from '../tables.ts'
import { type KeptFacts, keptFactsOf } from './kept-facts.ts'
import { poolFacts, type SubmissionsInForce } from './pooled-facts.ts'
import type { SubmissionFacts } from './submission-facts.ts'

/**
 * The last submission of each questionnaire that a structure made until an instant: the greatest of instant and id in one text,
 * which an index gives in its order. Ranking the submissions would sort them all.
 */
function inForce(database: Database, numbers: readonly string[], until: Date) {
  const { ownerFiness, questionnaireId, submittedAt } = assessments
  return database
    .select({ finess: ownerFiness, key: sql<string>`max(${submissionKey})`.as('last_key') })
    .from(assessments)
    .where(and(among(ownerFiness, numbers), lte(submittedAt, until)))
    .groupBy(ownerFiness, questionnaireId)
    .as('in_force')
}

/** Milliseconds, as many digits for each instant of these centuries. */
function instantText(column: SQLWrapper): SQL {
  return dialect === 'postgresql'
    ? sql`cast(cast(extract(epoch from ${column}) * 1000 as bigint) as text)`
    : sql`cast(${column} as text)`
}

const submissionKey = sql`${instantText(assessments.submittedAt)} || ' ' || ${assessments.id}`
const instantDigits = 13
const lastId = (key: SQLWrapper) => sql`substr(${key}, ${sql.raw(String(instantDigits + 2))})`

/**
 * The submissions in force at each of some instants, by FINESS number. A structure that had submitted nothing is absent. What is read
 * is kept for the next pages, unless `kept` keeps it elsewhere: a file reads a large region once.
 */
export async function listSumsInForce(
  database: Database,
  numbers: readonly string[],
  instants: readonly Date[],
  kept = keptFactsOf(database),
): Promise<Map<string, SubmissionsInForce>[]> {
  const keysAt = await listKeysInForce(database, numbers, instants)
  const found: Map<string, SubmissionsInForce>[] = []
  for (const [place, until] of instants.entries()) {
    found.push(await readKept(database, { keysOfAll: keysAt[place] ?? new Map(), until, kept }))
  }
  return found
}

/** Whether one of these structures had submitted anything by an instant. */
export async function hasSubmitted(database: Database, numbers: readonly string[], until: Date): Promise<boolean> {
  const [found] = await database
    .select({ id: assessments.id })
    .from(assessments)
    .where(and(among(assessments.ownerFiness, numbers), lte(assessments.submittedAt, until)))
    .limit(1)
  return found !== undefined
}

/** Those that were not read before are read now. */
async function readKept(
  database: Database,
  {
    keysOfAll,
    until,
    kept,
  }: { readonly keysOfAll: ReadonlyMap<string, string>; readonly until: Date; readonly kept: KeptFacts },
) {
  const found = new Map<string, SubmissionsInForce>()
  const unread: string[] = []
  for (const [finess, keys] of keysOfAll) {
    const sums = kept.get(keys)
    if (sums) found.set(finess, sums)
    else unread.push(finess)
  }
  for (const { finess, keys, facts } of await readSums(database, unread, until)) {
    const sums = { lastAt: lastOf(keys), facts: facts.length > 0 ? [poolFacts(facts)] : [] }
    found.set(finess, sums)
    // The upkeep writes the facts of earlier submissions later: what is not whole yet is read again.
    if (facts.length === keys.split(',').length) kept.put(keys, sums)
  }
  return found
}

/** Which submissions of each structure are in force at each instant: one reading of the index for all of them. */
async function listKeysInForce(
  database: Database,
  numbers: readonly string[],
  instants: readonly Date[],
): Promise<Map<string, string>[]> {
  const { ownerFiness, questionnaireId, submittedAt } = assessments
  const latest = new Date(Math.max(...instants.map(Number)))
  const eachInstant = <Column>(columnOf: (until: Date, place: number) => Column) =>
    Object.fromEntries(instants.map((until, place) => [`at${place}`, columnOf(until, place)]))
  const keys = eachInstant((until, place) =>
    sql<string | null>`max(case when ${lte(submittedAt, until)} then ${submissionKey} end)`.as(`key_${place}`),
  )
  const last = database
    .select({ ...keys, finess: ownerFiness })
    .from(assessments)
    .where(and(among(ownerFiness, numbers), lte(submittedAt, latest)))
    .groupBy(ownerFiness, questionnaireId)
    .as('last')
  const rows = await database
    .select({ ...eachInstant((_, place) => keysOf(sql.identifier(`key_${place}`))), finess: last.finess })
    .from(last)
    .groupBy(last.finess)
  return instants.map((_, place) => {
    const found = new Map<string, string>()
    for (const row of rows) {
      const own = (row as Record<string, string | null>)[`at${place}`]
      if (own) found.set(row.finess ?? '', own)
    }
    return found
  })
}

async function readSums(database: Database, numbers: readonly string[], until: Date) {
  if (numbers.length === 0) return []
  const last = inForce(database, numbers, until)
  const rows = await database
    .select({
      finess: last.finess,
      keys: keysOf(last.key),
      facts: sql<string | null>`string_agg(${submissionSums.facts}, ',')`,
    })
    .from(last)
    .leftJoin(submissionSums, eq(submissionSums.assessmentId, lastId(last.key)))
    .groupBy(last.finess)
  return rows.map(({ finess, keys, facts }) => ({
    finess: finess ?? '',
    keys,
    facts: JSON.parse(`[${facts ?? ''}]`) as SubmissionFacts[],
  }))
}

/** The keys of the submissions of one structure, in one order, so that equal sets are equal texts. */
const keysOf = (key: SQLWrapper) => sql<string>`string_agg(${key}, ',' order by ${key})`

/** Keys begin with their instants: the last one is that of the last submission. */
function lastOf(keys: string): Date {
  const last = keys.slice(keys.lastIndexOf(',') + 1)
  return new Date(Number(last.slice(0, instantDigits)))
}

/** The marks of the submissions of one questionnaire version, by structure. */
export interface MarkedSubmission {
  readonly finess: string
  readonly questionnaireId: string
  readonly questionnaireVersion: string
  /** `questionMarks` */
  readonly marks: string
}

/** What each question of the submissions in force came to. */
export async function listMarks(
  database: Database,
  numbers: readonly string[],
  until: Date,
): Promise<MarkedSubmission[]> {
  const last = inForce(database, numbers, until)
  const rows = await database
    .select({
      finess: last.finess,
      questionnaireId: assessments.questionnaireId,
      questionnaireVersion: assessments.questionnaireVersion,
      marks: submissionSums.marks,
    })
    .from(last)
    .innerJoin(submissionSums, eq(submissionSums.assessmentId, lastId(last.key)))
    .innerJoin(assessments, eq(assessments.id, submissionSums.assessmentId))
  return rows.map(({ finess, ...row }) => ({ ...row, finess: finess ?? '' }))
}

/** Submissions of these versions of which nothing is kept for figures yet. */
export async function listWithoutSums(
  database: Database,
  versions: readonly { readonly id: string; readonly version: string }[],
  most: number,
) {
  const served: (SQL | undefined)[] = versions.map(({ id, version }) =>
    and(eq(assessments.questionnaireId, id), eq(assessments.questionnaireVersion, version)),
  )
  if (served.length === 0) return []
  return database
    .select({
      assessmentId: submissions.assessmentId,
      questionnaireId: assessments.questionnaireId,
      questionnaireVersion: assessments.questionnaireVersion,
      document: submissions.document,
    })
    .from(submissions)
    .innerJoin(assessments, eq(assessments.id, submissions.assessmentId))
    .leftJoin(submissionSums, eq(submissionSums.assessmentId, submissions.assessmentId))
    .where(and(isNull(submissionSums.assessmentId), or(...served)))
    .limit(most)
}
