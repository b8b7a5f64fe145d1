import { and, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import { type Database, forUpdate, prepared, type Transaction } from '#storage'
import type { AnswerSet, GivenAnswer } from './answers.ts'
import type { Assessment } from './assessment.ts'
import { answers, assessments } from './tables.ts'

export async function insertAssessment(transaction: Transaction, assessment: Authorized<Assessment>): Promise<void> {
  await transaction.insert(assessments).values(assessment)
}

const bySecretHash = prepared('assessment-by-secret-hash', (database) =>
  database
    .select()
    .from(assessments)
    .where(eq(assessments.secretHash, sql.placeholder('secretHash'))),
)

/** The assessment that a secret opens, unless it has expired. */
export async function findBySecretHash(
  database: Database,
  secretHash: string,
  now: Date,
): Promise<Assessment | undefined> {
  const [found] = await bySecretHash(database, { secretHash })
  return unexpired(found, now)
}

const lockedBySecretHash = prepared('locked-assessment-by-secret-hash', (transaction: Transaction) =>
  forUpdate(
    transaction
      .select()
      .from(assessments)
      .where(eq(assessments.secretHash, sql.placeholder('secretHash'))),
  ),
)

/** The same, kept from every other writer until commit: what is written of one assessment is written in turn. */
export async function lockBySecretHash(
  transaction: Transaction,
  secretHash: string,
  now: Date,
): Promise<Assessment | undefined> {
  const [found] = await lockedBySecretHash(transaction, { secretHash })
  return unexpired(found, now)
}

function unexpired(found: Assessment | undefined, now: Date): Assessment | undefined {
  return found && found.expiresAt > now ? found : undefined
}

const ofAssessment = prepared('answers-of-assessment', (database) =>
  database
    .select()
    .from(answers)
    .where(eq(answers.assessmentId, sql.placeholder('assessmentId'))),
)

export async function listAnswers(database: Database, assessmentId: string): Promise<AnswerSet> {
  const rows = await ofAssessment(database, { assessmentId })
  return new Map(rows.map((row) => [row.questionId, toAnswer(row)]))
}

function toAnswer({ value, comment, internal }: typeof answers.$inferSelect): GivenAnswer {
  return { ...(value === null ? {} : { value }), ...(comment ? { comment } : {}), ...(internal ? { internal } : {}) }
}

const given = {
  value: sql.placeholder('value'),
  comment: sql.placeholder('comment'),
  internal: sql.placeholder('internal'),
  savedAt: sql.placeholder('savedAt'),
}

const upsertAnswer = prepared('upsert-answer', (transaction: Transaction) =>
  transaction
    .insert(answers)
    .values({ assessmentId: sql.placeholder('assessmentId'), questionId: sql.placeholder('questionId'), ...given })
    .onConflictDoUpdate({
      target: [answers.assessmentId, answers.questionId],
      set: {
        value: sql`excluded.value`,
        comment: sql`excluded.comment`,
        internal: sql`excluded.internal`,
        savedAt: sql`excluded.saved_at`,
      },
    }),
)

/** Writes one answer, over the one before. */
export async function putAnswer(
  transaction: Transaction,
  assessment: Authorized<Assessment>,
  questionId: string,
  answer: GivenAnswer,
  savedAt: Date,
): Promise<void> {
  const { value = null, comment = '', internal = false } = answer
  await upsertAnswer(transaction, { assessmentId: assessment.id, questionId, value, comment, internal, savedAt })
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
