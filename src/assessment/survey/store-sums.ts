import { and, count, eq, isNull, lte, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { isFoundInTurns, readInTurns } from '#kernel'
import { among, amongListed, type Database, dialect, listed, preparedTexts } from '#storage'
import { assessments, submissionSums, submissions } from '../tables.ts'
import { type History, instantDigits, type KeptFacts, keptFactsOf } from './kept-facts.ts'
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

/** Milliseconds: `instantDigits` of them. */
function instantText(column: SQLWrapper): SQL {
  return dialect === 'postgresql'
    ? sql`cast(cast(extract(epoch from ${column}) * 1000 as bigint) as text)`
    : sql`cast(${column} as text)`
}

const submissionKey = sql`${instantText(assessments.submittedAt)} || ' ' || ${assessments.id}`
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
  const histories = await listHistories(database, numbers, { until: new Date(Math.max(...instants.map(Number))), kept })
  const found: Map<string, SubmissionsInForce>[] = []
  for (const until of instants) found.push(await readInForce(database, histories, until))
  return found
}

/** Whether one of these structures had submitted anything by an instant. */
export async function hasSubmitted(database: Database, numbers: readonly string[], until: Date): Promise<boolean> {
  return isFoundInTurns(numbers, (some) =>
    database
      .select({ id: assessments.id })
      .from(assessments)
      .where(and(among(assessments.ownerFiness, some), lte(assessments.submittedAt, until)))
      .limit(1),
  )
}

/** Instant and id of each submission until an instant, as one text for each structure. */
const writtenUntil = preparedTexts('submissions-until', (database) => {
  const { ownerFiness, submittedAt, id } = assessments
  return database
    .select({ finess: ownerFiness, written: sql<string>`string_agg(${instantText(submittedAt)} || ${id}, ',')` })
    .from(assessments)
    .where(and(amongListed(ownerFiness, 'numbers'), lte(submittedAt, sql.param(sql.placeholder('until'), submittedAt))))
    .groupBy(ownerFiness)
})

/** What each structure ever submitted, until an instant. */
async function listHistories(
  database: Database,
  numbers: readonly string[],
  { until, kept }: { readonly until: Date; readonly kept: KeptFacts },
): Promise<Map<string, History>> {
  const found = new Map<string, History>()
  for (const [finess, written] of await writtenUntil(database, { numbers: listed(numbers), until }))
    if (finess && written) found.set(finess, kept.historyOf(finess, written))
  return found
}

/** Those that were not read before are read now. */
async function readInForce(database: Database, histories: ReadonlyMap<string, History>, until: Date) {
  const found = new Map<string, SubmissionsInForce>()
  const unread: string[] = []
  for (const [finess, { instants, inForce }] of histories) {
    const made = madeBy(until, instants)
    const sums = inForce.get(made)
    if (sums) found.set(finess, sums)
    else if (made > 0) unread.push(finess)
  }
  for (const { finess, questionnaires, facts: written } of await readSums(database, unread, until)) {
    if (finess === null) continue
    const { instants, inForce } = histories.get(finess) ?? nothingMade
    const made = madeBy(until, instants)
    // Parsed one structure at a time: what was parsed is added up and dropped at once.
    const facts = JSON.parse(`[${written ?? ''}]`) as SubmissionFacts[]
    const sums = { lastAt: new Date(instants[made - 1] ?? 0), facts: facts.length > 0 ? poolFacts(facts) : undefined }
    found.set(finess, sums)
    // The upkeep writes the facts of earlier submissions later: what is not whole yet is read again.
    if (facts.length === questionnaires) inForce.set(made, sums)
  }
  return found
}

const nothingMade: History = { instants: [], inForce: new Map() }

/** How many submissions had been made by an instant. */
function madeBy(until: Date, instants: readonly number[]): number {
  const end = until.getTime()
  let made = instants.length
  while (made > 0 && (instants[made - 1] ?? 0) > end) made -= 1
  return made
}

async function readSums(database: Database, numbers: readonly string[], until: Date) {
  if (numbers.length === 0) return []
  const last = inForce(database, numbers, until)
  return database
    .select({
      finess: last.finess,
      questionnaires: count(),
      facts: sql<string | null>`string_agg(${submissionSums.facts}, ',')`,
    })
    .from(last)
    .leftJoin(submissionSums, eq(submissionSums.assessmentId, lastId(last.key)))
    .groupBy(last.finess)
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
  const rows = await readInTurns(numbers, (some) => {
    const last = inForce(database, some, until)
    return database
      .select({
        finess: last.finess,
        questionnaireId: assessments.questionnaireId,
        questionnaireVersion: assessments.questionnaireVersion,
        marks: submissionSums.marks,
      })
      .from(last)
      .innerJoin(submissionSums, eq(submissionSums.assessmentId, lastId(last.key)))
      .innerJoin(assessments, eq(assessments.id, submissionSums.assessmentId))
  })
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
