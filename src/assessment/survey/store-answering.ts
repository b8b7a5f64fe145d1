import { and, eq, gte, isNull, max, or, sql } from 'drizzle-orm'
import { dayDigits, type LegalTime } from '#kernel'
import { among, type Database } from '#storage'
import { assessments } from '../tables.ts'

/** How far a structure is with a questionnaire that was asked of it. */
export interface Answering {
  /** Whether a draft is under way. */
  readonly begun: boolean
  /** The day of the last submission since it was asked, `AAAA-MM-JJ`; null without one. */
  readonly doneOn: string | null
}

interface Asked {
  readonly questionnaireId: string
  readonly since: Date
  /** The time in which the day of a submission is told. */
  readonly time: LegalTime
}

/** How far some structures are, by FINESS number. A structure that did nothing since is absent. */
export async function listAnswering(
  database: Database,
  numbers: readonly string[],
  { questionnaireId, since, time }: Asked,
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
        : [[finess, { begun: Number(drafts) > 0, doneOn: submittedAt && dayDigits(submittedAt, time) }] as const],
    ),
  )
}
