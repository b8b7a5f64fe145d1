import type { Audience } from '#questionnaires'
import { boolean, index, instant, json, primaryKey, table, text, uniqueIndex } from '#storage'
import type { AnswerValue } from './answers.ts'

/** One diagnosis in progress: which questionnaire version, for which kind of structure. */
export const assessments = table(
  'assessments',
  {
    id: text('id').primaryKey(),
    questionnaireId: text('questionnaire_id').notNull(),
    questionnaireVersion: text('questionnaire_version').notNull(),
    audience: text('audience').$type<Audience>().notNull(),
    structureFiness: text('structure_finess'),
    structureName: text('structure_name').notNull(),
    /** SHA-256 of the secret of the private link; the secret itself is never kept. */
    secretHash: text('secret_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
  },
  (assessment) => [
    uniqueIndex('assessments_secret_hash').on(assessment.secretHash),
    index('assessments_expires_at').on(assessment.expiresAt),
  ],
)

/** One answer, one row. */
export const answers = table(
  'answers',
  {
    assessmentId: text('assessment_id')
      .notNull()
      .references(() => assessments.id, { onDelete: 'cascade' }),
    questionId: text('question_id').notNull(),
    value: json('value').$type<AnswerValue>(),
    comment: text('comment').notNull(),
    internal: boolean('internal').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (answer) => [primaryKey({ columns: [answer.assessmentId, answer.questionId] })],
)
