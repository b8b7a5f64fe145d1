import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { among, type Database } from '#storage'
import type { ObjectiveState } from '../diagnosis.ts'
import { assessments, submittedObjectives, submittedScores } from '../tables.ts'

/** The last submission of a questionnaire by a structure, with its scores by axis and domain. */
export interface SubmissionInForce {
  readonly finess: string
  readonly questionnaireId: string
  /** How many submissions of the questionnaire the structure has made, this one included. */
  readonly submission: number
  /** Exact floors, by id of the axis or domain. Those without a score are absent. */
  readonly floors: ReadonlyMap<string, number>
  readonly objectives: ReadonlyMap<string, ObjectiveState>
}

/** The submissions in force of some structures, one for each structure and questionnaire. */
export async function listSubmissionsInForce(
  database: Database,
  numbers: readonly string[],
): Promise<SubmissionInForce[]> {
  const own = sql`partition by ${assessments.ownerFiness}, ${assessments.questionnaireId}`
  const ranked = database
    .select({
      id: assessments.id,
      finess: assessments.ownerFiness,
      questionnaireId: assessments.questionnaireId,
      submission: sql<number>`count(*) over (${own})`.mapWith(Number).as('submission'),
      place: sql<number>`row_number() over (${own} order by ${assessments.submittedAt} desc, ${assessments.id})`.as(
        'place',
      ),
    })
    .from(assessments)
    .where(and(among(assessments.ownerFiness, numbers), isNotNull(assessments.submittedAt)))
    .as('ranked')
  const rows = await database.select().from(ranked).where(eq(ranked.place, 1))
  const scores = await database
    .select({ id: ranked.id, scopeId: submittedScores.scopeId, floor: submittedScores.floor })
    .from(ranked)
    .innerJoin(submittedScores, and(eq(submittedScores.assessmentId, ranked.id), eq(submittedScores.scope, 'domain')))
    .where(eq(ranked.place, 1))
  const states = await database
    .select({ id: ranked.id, code: submittedObjectives.code, state: submittedObjectives.state })
    .from(ranked)
    .innerJoin(submittedObjectives, eq(submittedObjectives.assessmentId, ranked.id))
    .where(eq(ranked.place, 1))
  const floorsOf = Map.groupBy(scores, ({ id }) => id)
  const statesOf = Map.groupBy(states, ({ id }) => id)
  return rows.flatMap(({ id, finess, questionnaireId, submission }) => {
    if (finess === null) return []
    const floors = (floorsOf.get(id) ?? []).flatMap(({ scopeId, floor }) =>
      floor === null ? [] : [[scopeId, floor] as const],
    )
    const objectives = (statesOf.get(id) ?? []).map(({ code, state }) => [code, state] as const)
    return [{ finess, questionnaireId, submission, floors: new Map(floors), objectives: new Map(objectives) }]
  })
}
