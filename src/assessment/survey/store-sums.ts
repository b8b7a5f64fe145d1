import { and, eq, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { among, type Database } from '#storage'
import { assessments, submissionSums, submissions } from '../tables.ts'
import type { SubmissionFacts } from './submission-facts.ts'

/** The submissions in force of one structure: the last of each questionnaire. */
export interface SubmissionsInForce {
  readonly lastAt: Date
  readonly facts: readonly SubmissionFacts[]
}

/** The last submission of each questionnaire that a structure made until an instant. */
function inForce(database: Database, numbers: readonly string[], until: Date) {
  const place = sql<number>`row_number() over (
    partition by ${assessments.ownerFiness}, ${assessments.questionnaireId}
    order by ${assessments.submittedAt} desc, ${assessments.id})`
  return database
    .select({
      id: assessments.id,
      finess: assessments.ownerFiness,
      questionnaireId: assessments.questionnaireId,
      submittedAt: assessments.submittedAt,
      place: place.as('place'),
    })
    .from(assessments)
    .where(and(among(assessments.ownerFiness, numbers), lte(assessments.submittedAt, until)))
    .as('in_force')
}

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
      lastAt: sql<number | string | Date>`max(${last.submittedAt})`,
      facts: sql<string>`string_agg(${submissionSums.facts}, ',')`,
    })
    .from(last)
    .innerJoin(submissionSums, eq(submissionSums.assessmentId, last.id))
    .where(eq(last.place, 1))
    .groupBy(last.finess)
  return new Map(
    rows.map(({ finess, lastAt, facts }) => [
      finess ?? '',
      { lastAt: new Date(lastAt), facts: JSON.parse(`[${facts}]`) as SubmissionFacts[] },
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
    .innerJoin(submissionSums, eq(submissionSums.assessmentId, last.id))
    .innerJoin(assessments, eq(assessments.id, last.id))
    .where(eq(last.place, 1))
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
