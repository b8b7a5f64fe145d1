import { and, eq, isNull, lte, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { among, type Database, dialect } from '#storage'
import { assessments, submissionSums, submissions } from '../tables.ts'
import type { SubmissionFacts } from './submission-facts.ts'

/** The submissions in force of one structure: the last of each questionnaire. */
export interface SubmissionsInForce {
  readonly lastAt: Date
  readonly facts: readonly SubmissionFacts[]
}

/**
 * The last submission of each questionnaire that a structure made until an instant: the greatest of instant and id in one text,
 * which an index gives in its order. Ranking the submissions would sort them all.
 */
function inForce(database: Database, numbers: readonly string[], until: Date) {
  const { ownerFiness, questionnaireId, submittedAt, id } = assessments
  const key = sql<string>`max(${instantText(submittedAt)} || ' ' || ${id})`
  return database
    .select({ finess: ownerFiness, key: key.as('last_key') })
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

const instantDigits = 13
const lastId = (key: SQLWrapper) => sql`substr(${key}, ${sql.raw(String(instantDigits + 2))})`

/** The submissions in force at an instant, by FINESS number. A structure that had submitted nothing is absent. */
export async function listSumsInForce(
  database: Database,
  numbers: readonly string[],
  until: Date,
): Promise<Map<string, SubmissionsInForce>> {
  const last = inForce(database, numbers, until)
  const rows = await database
    .select({
      finess: last.finess,
      lastAt: sql<string>`max(${last.key})`,
      facts: sql<string>`string_agg(${submissionSums.facts}, ',')`,
    })
    .from(last)
    .innerJoin(submissionSums, eq(submissionSums.assessmentId, lastId(last.key)))
    .groupBy(last.finess)
  return new Map(
    rows.map(({ finess, lastAt, facts }) => [
      finess ?? '',
      {
        lastAt: new Date(Number(lastAt.slice(0, instantDigits))),
        facts: JSON.parse(`[${facts}]`) as SubmissionFacts[],
      },
    ]),
  )
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
