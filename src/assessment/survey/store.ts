import { and, count, desc, eq, isNotNull, isNull, max, type SQL, sql } from 'drizzle-orm'
import { readInTurns } from '#kernel'
import { among, type Database } from '#storage'
import type { ObjectiveState } from '../diagnosis.ts'
import { assessments, submittedObjectives, submittedScores } from '../tables.ts'

/** The last result that a structure submitted, whatever the questionnaire. Figures are exact percentages, null without a score. */
export interface LastSubmission {
  readonly questionnaireId: string
  readonly submittedAt: Date
  readonly floor: number | null
  readonly ceiling: number | null
  readonly completeness: number | null
  readonly level: number | null
}

/** The last submission of a questionnaire by a structure. */
export interface ResultInForce extends LastSubmission {
  readonly id: string
  readonly finess: string
}

/** Questionnaires under way in a structure: how many, and the one begun last. */
export interface DraftsInHand {
  readonly drafts: number
  readonly begunAt: Date
}

/** The submissions of some structures, each with its place among those of its partition, the latest first. */
function rankedSubmissions(database: Database, numbers: readonly string[], partition: SQL) {
  const rank = sql<number>`row_number() over (
    partition by ${partition} order by ${assessments.submittedAt} desc, ${assessments.id})`
  return database
    .select({
      id: assessments.id,
      finess: assessments.ownerFiness,
      questionnaireId: assessments.questionnaireId,
      submittedAt: assessments.submittedAt,
      place: rank.as('place'),
    })
    .from(assessments)
    .where(and(among(assessments.ownerFiness, numbers), isNotNull(assessments.submittedAt)))
    .as('ranked')
}

/** The last submission of each partition, with its score. A partition is of one structure. */
async function lastScores(database: Database, numbers: readonly string[], partition: SQL): Promise<ResultInForce[]> {
  const { floor, ceiling, completeness, level, assessmentId, scope } = submittedScores
  return readInTurns(numbers, async (some) => {
    const ranked = rankedSubmissions(database, some, partition)
    const { id, finess, questionnaireId, submittedAt } = ranked
    const rows = await database
      .select({ id, finess, questionnaireId, submittedAt, floor, ceiling, completeness, level })
      .from(ranked)
      .leftJoin(submittedScores, and(eq(assessmentId, id), eq(scope, 'overall')))
      .where(eq(ranked.place, 1))
    return rows.flatMap(({ finess, submittedAt, ...last }) =>
      finess !== null && submittedAt !== null ? [{ ...last, finess, submittedAt }] : [],
    )
  })
}

/** The last submission of each structure, by FINESS number. A structure that submitted nothing is absent. */
export async function listLastSubmissions(
  database: Database,
  numbers: readonly string[],
): Promise<Map<string, LastSubmission>> {
  const found = await lastScores(database, numbers, sql`${assessments.ownerFiness}`)
  return new Map(found.map(({ finess, id: _, ...last }) => [finess, last]))
}

/** The results in force of some structures: the last submission of each questionnaire. */
export function listResultsInForce(database: Database, numbers: readonly string[]): Promise<ResultInForce[]> {
  return lastScores(database, numbers, sql`${assessments.ownerFiness}, ${assessments.questionnaireId}`)
}

/** A submitted result of a structure. */
export interface SubmittedResult {
  readonly id: string
  readonly ownerFiness: string
  readonly questionnaireId: string
  readonly questionnaireVersion: string
}

/** A result that a structure submitted; undefined for a draft, and for a result of another structure. */
export async function findSubmitted(
  database: Database,
  { finess, assessmentId }: { readonly finess: string; readonly assessmentId: string },
): Promise<SubmittedResult | undefined> {
  const { id, ownerFiness, questionnaireId, questionnaireVersion, submittedAt } = assessments
  const [found] = await database
    .select({ id, questionnaireId, questionnaireVersion })
    .from(assessments)
    .where(and(eq(id, assessmentId), eq(ownerFiness, finess), isNotNull(submittedAt)))
  return found && { ...found, ownerFiness: finess }
}

/** What one submission says of the objectives. */
export interface SubmittedObjectives {
  readonly questionnaireId: string
  readonly submittedAt: Date
  /** By code of objective. */
  readonly states: Readonly<Record<string, ObjectiveState>>
}

/**
 * The states of the objectives in the last submission of each questionnaire, by FINESS number: one entry for each
 * questionnaire that feeds an objective. A structure that submitted none is absent.
 */
export async function listLastObjectives(
  database: Database,
  numbers: readonly string[],
): Promise<Map<string, readonly SubmittedObjectives[]>> {
  const partition = sql`${assessments.ownerFiness}, ${assessments.questionnaireId}`
  const rows = await readInTurns(numbers, (some) => {
    const ranked = rankedSubmissions(database, some, partition)
    const { id, finess, questionnaireId, submittedAt } = ranked
    const { code, state } = submittedObjectives
    return database
      .select({ id, finess, questionnaireId, submittedAt, code, state })
      .from(ranked)
      .innerJoin(submittedObjectives, eq(submittedObjectives.assessmentId, id))
      .where(eq(ranked.place, 1))
  })
  const found = new Map<string, Map<string, SubmittedObjectives>>()
  for (const { id, finess, questionnaireId, submittedAt, code, state } of rows) {
    if (finess === null || submittedAt === null) continue
    const ofStructure = found.get(finess) ?? new Map<string, SubmittedObjectives>()
    const states = { ...ofStructure.get(id)?.states, [code]: state }
    found.set(finess, ofStructure.set(id, { questionnaireId, submittedAt, states }))
  }
  return new Map([...found].map(([finess, submissions]) => [finess, [...submissions.values()]]))
}

/** The drafts of each structure, by FINESS number. A structure without draft is absent. */
export async function listDraftsInHand(
  database: Database,
  numbers: readonly string[],
): Promise<Map<string, DraftsInHand>> {
  const rows = await database
    .select({ finess: assessments.ownerFiness, drafts: count(), begunAt: max(assessments.createdAt) })
    .from(assessments)
    .where(and(among(assessments.ownerFiness, numbers), isNull(assessments.submittedAt)))
    .groupBy(assessments.ownerFiness)
    .orderBy(desc(count()))
  const found = new Map<string, DraftsInHand>()
  for (const { finess, drafts, begunAt } of rows) {
    if (finess !== null && begunAt !== null) found.set(finess, { drafts, begunAt })
  }
  return found
}
