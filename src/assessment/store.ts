import { desc, eq, lte, sql } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Audience } from '#questionnaires'
import { type Database, forUpdate, prepared, type Transaction } from '#storage'
import type { Assessment, Owner } from './assessment.ts'
import { assessments } from './tables.ts'

export async function insertAssessment(transaction: Transaction, assessment: Authorized<Assessment>): Promise<void> {
  await transaction.insert(assessments).values(assessment)
}

const byId = prepared('assessment-by-id', (database) =>
  database
    .select()
    .from(assessments)
    .where(eq(assessments.id, sql.placeholder('id'))),
)

/** The assessment with this id, unless it has expired. */
export async function findAssessment(database: Database, id: string, now: Date): Promise<Assessment | undefined> {
  const [found] = await byId(database, { id })
  return unexpired(found, now)
}

const lockedById = prepared('locked-assessment-by-id', (transaction: Transaction) =>
  forUpdate(
    transaction
      .select()
      .from(assessments)
      .where(eq(assessments.id, sql.placeholder('id'))),
  ),
)

/** Like `findAssessment`, and locks the row until commit, so that writers of one assessment take turns. */
export async function lockAssessment(transaction: Transaction, id: string, now: Date): Promise<Assessment | undefined> {
  const [found] = await lockedById(transaction, { id })
  return unexpired(found, now)
}

function unexpired(found: Assessment | undefined, now: Date): Assessment | undefined {
  return found && (found.expiresAt === null || found.expiresAt > now) ? found : undefined
}

/** All the unexpired assessments of an owner, newest first. */
export async function listAssessments(database: Database, owner: Owner, now: Date): Promise<Assessment[]> {
  const found = await database
    .select()
    .from(assessments)
    .where(ofOwner(owner))
    .orderBy(desc(assessments.createdAt), desc(assessments.id))
  return found.filter((assessment) => unexpired(assessment, now))
}

function ofOwner(owner: Owner) {
  return owner.kind === 'link'
    ? eq(assessments.secretHash, owner.secretHash)
    : eq(assessments.ownerFiness, owner.finess)
}

/**
 * Transfers an assessment to a structure and takes the kind of that structure. The private link stops working, and the
 * assessment no longer expires.
 */
export async function giveToStructure(
  transaction: Transaction,
  assessment: Authorized<Assessment>,
  structure: { readonly finess: string; readonly name: string; readonly audience: Audience },
): Promise<void> {
  await transaction
    .update(assessments)
    .set({
      audience: structure.audience,
      ownerFiness: structure.finess,
      structureFiness: structure.finess,
      structureName: structure.name,
      secretHash: null,
      expiresAt: null,
    })
    .where(eq(assessments.id, assessment.id))
}

/** Moves a draft to another version of its questionnaire. */
export async function putVersion(
  transaction: Transaction,
  assessment: Authorized<Assessment>,
  questionnaireVersion: string,
): Promise<void> {
  await transaction.update(assessments).set({ questionnaireVersion }).where(eq(assessments.id, assessment.id))
}

/** Erases an assessment; the database erases its answers with it. */
export async function deleteAssessment(transaction: Transaction, assessment: Authorized<Assessment>): Promise<void> {
  await transaction.delete(assessments).where(eq(assessments.id, assessment.id))
}

/** Erases expired assessments and returns their ids. */
export async function deleteExpired(transaction: Transaction, upkeep: Authorized<{ now: Date }>): Promise<string[]> {
  const gone = await transaction
    .delete(assessments)
    .where(lte(assessments.expiresAt, upkeep.now))
    .returning({ id: assessments.id })
  return gone.map((row) => row.id)
}
