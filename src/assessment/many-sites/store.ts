import { and, desc, eq, gt, isNull, or } from 'drizzle-orm'
import { among, type Database } from '#storage'
import type { Assessment } from '../assessment.ts'
import { assessments } from '../tables.ts'

/** The unexpired assessments of one questionnaire that some structures own, by structure, each newest first. */
export async function listOfSites(
  database: Database,
  questionnaireId: string,
  finess: readonly string[],
  now: Date,
): Promise<Map<string, Assessment[]>> {
  if (finess.length === 0) return new Map()
  const found = await database
    .select()
    .from(assessments)
    .where(
      and(
        among(assessments.ownerFiness, finess),
        eq(assessments.questionnaireId, questionnaireId),
        or(isNull(assessments.expiresAt), gt(assessments.expiresAt, now)),
      ),
    )
    .orderBy(desc(assessments.createdAt), desc(assessments.id))
  return Map.groupBy(found, ({ ownerFiness }) => ownerFiness ?? '')
}
