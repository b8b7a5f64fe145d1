import { and, eq, gt, inArray, lte } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import type { AnswerSet, GivenAnswer } from './answers.ts'
import type { Assessment } from './assessment.ts'
import { answers, assessments } from './tables.ts'

export async function insertAssessment(transaction: Transaction, assessment: Authorized<Assessment>): Promise<void> {
  await transaction.insert(assessments).values(assessment)
}

/** The assessment that a secret opens, unless it has expired. */
export async function findBySecretHash(
  database: Database,
  secretHash: string,
  now: Date,
): Promise<Assessment | undefined> {
  const [found] = await database
    .select()
    .from(assessments)
    .where(and(eq(assessments.secretHash, secretHash), gt(assessments.expiresAt, now)))
  return found
}

export async function listAnswers(database: Database, assessmentId: string): Promise<AnswerSet> {
  const rows = await database.select().from(answers).where(eq(answers.assessmentId, assessmentId))
  return new Map(rows.map((row) => [row.questionId, toAnswer(row)]))
}

function toAnswer({ value, comment, internal }: typeof answers.$inferSelect): GivenAnswer {
  return { ...(value === null ? {} : { value }), ...(comment ? { comment } : {}), ...(internal ? { internal } : {}) }
}

/** Writes one answer, over the one before. */
export async function putAnswer(
  transaction: Transaction,
  assessment: Authorized<Assessment>,
  questionId: string,
  answer: GivenAnswer,
  savedAt: Date,
): Promise<void> {
  const row = {
    value: answer.value ?? null,
    comment: answer.comment ?? '',
    internal: answer.internal ?? false,
    savedAt,
  }
  await transaction
    .insert(answers)
    .values({ assessmentId: assessment.id, questionId, ...row })
    .onConflictDoUpdate({ target: [answers.assessmentId, answers.questionId], set: row })
}

export async function deleteAnswers(
  transaction: Transaction,
  assessment: Authorized<Assessment>,
  questionIds: readonly string[],
): Promise<void> {
  if (questionIds.length === 0) return
  await transaction
    .delete(answers)
    .where(and(eq(answers.assessmentId, assessment.id), inArray(answers.questionId, [...questionIds])))
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
