import { and, count, desc, eq, inArray, isNotNull, isNull, max, sql } from 'drizzle-orm'
import type { Database } from '#storage'
import { assessments, submittedScores } from '../tables.ts'

/** The last result that a structure submitted, whatever the questionnaire. Figures are exact percentages, null without a score. */
export interface LastSubmission {
  readonly questionnaireId: string
  readonly submittedAt: Date
  readonly floor: number | null
  readonly ceiling: number | null
  readonly completeness: number | null
  readonly level: number | null
}

/** Questionnaires under way in a structure: how many, and the one begun last. */
export interface DraftsInHand {
  readonly drafts: number
  readonly begunAt: Date
}

/** FINESS numbers for each statement: SQLite allows 32 766 parameters. */
const batchSize = 5_000

/** The last submission of each structure, by FINESS number. A structure that submitted nothing is absent. */
export async function listLastSubmissions(
  database: Database,
  numbers: readonly string[],
): Promise<Map<string, LastSubmission>> {
  const found = new Map<string, LastSubmission>()
  for (let from = 0; from < numbers.length; from += batchSize) {
    const rank = sql<number>`row_number() over (
      partition by ${assessments.ownerFiness} order by ${assessments.submittedAt} desc, ${assessments.id})`
    const ranked = database
      .select({
        id: assessments.id,
        finess: assessments.ownerFiness,
        questionnaireId: assessments.questionnaireId,
        submittedAt: assessments.submittedAt,
        place: rank.as('place'),
      })
      .from(assessments)
      .where(
        and(
          inArray(assessments.ownerFiness, numbers.slice(from, from + batchSize)),
          isNotNull(assessments.submittedAt),
        ),
      )
      .as('ranked')
    const rows = await database
      .select({
        finess: ranked.finess,
        questionnaireId: ranked.questionnaireId,
        submittedAt: ranked.submittedAt,
        floor: submittedScores.floor,
        ceiling: submittedScores.ceiling,
        completeness: submittedScores.completeness,
        level: submittedScores.level,
      })
      .from(ranked)
      .leftJoin(submittedScores, and(eq(submittedScores.assessmentId, ranked.id), eq(submittedScores.scope, 'overall')))
      .where(eq(ranked.place, 1))
    for (const { finess, submittedAt, ...last } of rows) {
      if (finess !== null && submittedAt !== null) found.set(finess, { ...last, submittedAt })
    }
  }
  return found
}

/** The drafts of each structure, by FINESS number. A structure without draft is absent. */
export async function listDraftsInHand(
  database: Database,
  numbers: readonly string[],
): Promise<Map<string, DraftsInHand>> {
  const found = new Map<string, DraftsInHand>()
  for (let from = 0; from < numbers.length; from += batchSize) {
    const rows = await database
      .select({ finess: assessments.ownerFiness, drafts: count(), begunAt: max(assessments.createdAt) })
      .from(assessments)
      .where(
        and(inArray(assessments.ownerFiness, numbers.slice(from, from + batchSize)), isNull(assessments.submittedAt)),
      )
      .groupBy(assessments.ownerFiness)
      .orderBy(desc(count()))
    for (const { finess, drafts, begunAt } of rows) {
      if (finess !== null && begunAt !== null) found.set(finess, { drafts, begunAt })
    }
  }
  return found
}
