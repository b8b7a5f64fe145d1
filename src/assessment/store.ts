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

/** An assessment, unless it has expired. */
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

/** The same, kept from every other writer until commit: what is written of one assessment is written in turn. */
export async function lockAssessment(transaction: Transaction, id: string, now: Date): Promise<Assessment | undefined> {
  const [found] = await lockedById(transaction, { id })
  return unexpired(found, now)
}

function unexpired(found: Assessment | undefined, now: Date): Assessment | undefined {
  return found && (found.expiresAt === null || found.expiresAt > now) ? found : undefined
}

/** All the assessments of an owner that have not expired, the newest first. */
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

/** Gives an assessment to a structure, for its kind: the private link opens it no more, and it does not expire any more. */
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

/** Puts a draft on another version of its questionnaire. */
export async function putVersion(
  transaction: Transaction,
  assessment: Authorized<Assessment>,
  questionnaireVersion: string,
): Promise<void> {
  await transaction.update(assessments).set({ questionnaireVersion }).where(eq(assessments.id, assessment.id))
}

/** Erases an assessment and its answers. */
export async function deleteAssessment(transaction: Transaction, assessment: Authorized<Assessment>): Promise<void> {
  await transaction.delete(assessments).where(eq(assessments.id, assessment.id))
}

/** Erases what has expired. Returns the ids that went. */
export async function deleteExpired(transaction: Transaction, upkeep: Authorized<{ now: Date }>): Promise<string[]> {
  const gone = await transaction
    .delete(assessments)
    .where(lte(assessments.expiresAt, upkeep.now))
    .returning({ id: assessments.id })
  return gone.map((row) => row.id)
}
