import { and, eq, isNotNull, sql } from 'drizzle-orm'
import { readInTurns } from '#kernel'
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

/** Those of the structures that submitted something, in their order by number: no score is read. */
export async function listSubmittedNumbers(database: Database, numbers: readonly string[]): Promise<string[]> {
  const rows = await readInTurns(numbers, (some) =>
    database
      .selectDistinct({ finess: assessments.ownerFiness })
      .from(assessments)
      .where(and(among(assessments.ownerFiness, some), isNotNull(assessments.submittedAt))),
  )
  return rows.flatMap(({ finess }) => finess ?? []).sort()
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
  const ids = rows.map(({ id }) => id)
  const { assessmentId, scope, scopeId, floor } = submittedScores
  const scores = await database
    .select({ id: assessmentId, scopeId, floor })
    .from(submittedScores)
    .where(and(among(assessmentId, ids), eq(scope, 'domain')))
  const { code, state } = submittedObjectives
  const states = await database
    .select({ id: submittedObjectives.assessmentId, code, state })
    .from(submittedObjectives)
    .where(among(submittedObjectives.assessmentId, ids))
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
