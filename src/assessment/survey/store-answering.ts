import { and, eq, gte, isNull, max, or, sql } from 'drizzle-orm'
import { dayDigits, parisTime } from '#kernel'
import { among, type Database } from '#storage'
import { assessments } from '../tables.ts'

/** How far a structure is with a questionnaire that was asked of it. */
export interface Answering {
  /** Whether a draft is under way. */
  readonly begun: boolean
  /** The day of the last submission since it was asked, `AAAA-MM-JJ`, in the time of Paris as campaigns count; null without one. */
  readonly doneOn: string | null
}

interface Asked {
  readonly questionnaireId: string
  readonly since: Date
}

/** How far some structures are, by FINESS number. A structure that did nothing since is absent. */
export async function listAnswering(
  database: Database,
  numbers: readonly string[],
  { questionnaireId, since }: Asked,
): Promise<Map<string, Answering>> {
  const rows = await database
    .select({
      finess: assessments.ownerFiness,
      drafts: sql<number>`sum(case when ${assessments.submittedAt} is null then 1 else 0 end)`,
      submittedAt: max(assessments.submittedAt),
    })
    .from(assessments)
    .where(
      and(
        eq(assessments.questionnaireId, questionnaireId),
        among(assessments.ownerFiness, numbers),
        or(isNull(assessments.submittedAt), gte(assessments.submittedAt, since)),
      ),
    )
    .groupBy(assessments.ownerFiness)
  return new Map(
    rows.flatMap(({ finess, drafts, submittedAt }) =>
      finess === null
        ? []
        : [[finess, { begun: Number(drafts) > 0, doneOn: submittedAt && dayDigits(submittedAt, parisTime) }] as const],
    ),
  )
}
