import { and, eq, inArray, sql } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import { among, type Database, prepared, type Transaction } from '#storage'
import type { Assessment } from '../assessment.ts'
import { answers } from '../tables.ts'
import type { AnswerSet, GivenAnswer } from './answers.ts'

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

/** The answers of several assessments in one query, by assessment id; an assessment without answers has no entry. */
export async function listAnswersOf(database: Database, ids: readonly string[]): Promise<Map<string, AnswerSet>> {
  if (ids.length === 0) return new Map()
  const rows = await database.select().from(answers).where(among(answers.assessmentId, ids))
  const byAssessment = Map.groupBy(rows, ({ assessmentId }) => assessmentId)
  return new Map([...byAssessment].map(([id, own]) => [id, new Map(own.map((row) => [row.questionId, toAnswer(row)]))]))
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

/** Writes one answer, replacing the previous one. */
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

/** Writes the answers of an assessment that has no answer yet. */
export async function putAnswers(
  transaction: Transaction,
  assessment: Authorized<Assessment>,
  given: AnswerSet,
  savedAt: Date,
): Promise<void> {
  for (const [questionId, answer] of given) await putAnswer(transaction, assessment, questionId, answer, savedAt)
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

export async function deleteAllAnswers(transaction: Transaction, assessment: Authorized<Assessment>): Promise<void> {
  await transaction.delete(answers).where(eq(answers.assessmentId, assessment.id))
}
