import type { Audience } from '#questionnaires'
import { boolean, index, instant, integer, json, primaryKey, real, table, text, uniqueIndex } from '#storage'
import type { AnswerValue } from './answers/answers.ts'
import type { ObjectiveState } from './diagnosis.ts'
import type { SubmittedDocument } from './submission/submitted-document.ts'

/** One questionnaire answered, or being answered: which version, for which kind of structure, whose. */
export const assessments = table(
  'assessments',
  {
    id: text('id').primaryKey(),
    questionnaireId: text('questionnaire_id').notNull(),
    questionnaireVersion: text('questionnaire_version').notNull(),
    audience: text('audience').$type<Audience>().notNull(),
    structureFiness: text('structure_finess'),
    structureName: text('structure_name').notNull(),
    /** SHA-256 of the secret of the private link that opens it, with others of the same link; the secret is never kept. */
    secretHash: text('secret_hash'),
    /** The structure it belongs to. */
    ownerFiness: text('owner_finess'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at'),
    submittedAt: instant('submitted_at'),
  },
  (assessment) => [
    index('assessments_secret_hash').on(assessment.secretHash),
    index('assessments_owner_finess').on(assessment.ownerFiness),
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

/** What was submitted, as asked and as answered, and its score: written once, never changed. */
export const submissions = table('submissions', {
  assessmentId: text('assessment_id')
    .primaryKey()
    .references(() => assessments.id, { onDelete: 'cascade' }),
  document: json('document').$type<SubmittedDocument>().notNull(),
  /** SHA-256 of the document, to show that it is the one that was submitted. */
  documentHash: text('document_hash').notNull(),
})

/** The scores of what was submitted, one row for the whole, for each theme, and for each axis and domain of the programme. */
export const submittedScores = table(
  'submitted_scores',
  {
    assessmentId: text('assessment_id')
      .notNull()
      .references(() => assessments.id, { onDelete: 'cascade' }),
    scope: text('scope').$type<'overall' | 'theme' | 'domain'>().notNull(),
    /** Theme id, or id of an axis or domain; empty for the whole. */
    scopeId: text('scope_id').notNull(),
    /** Exact percentages, 0..100; null without a score. */
    floor: real('floor'),
    ceiling: real('ceiling'),
    completeness: real('completeness'),
    level: integer('level'),
  },
  (score) => [primaryKey({ columns: [score.assessmentId, score.scope, score.scopeId] })],
)

/** The states of the objectives of what was submitted. */
export const submittedObjectives = table(
  'submitted_objectives',
  {
    assessmentId: text('assessment_id')
      .notNull()
      .references(() => assessments.id, { onDelete: 'cascade' }),
    code: text('code').notNull(),
    state: text('state').$type<ObjectiveState>().notNull(),
  },
  (objective) => [primaryKey({ columns: [objective.assessmentId, objective.code] })],
)

/** A theme of a draft that a colleague answers through a link of its own. */
export const delegations = table(
  'delegations',
  {
    id: text('id').primaryKey(),
    assessmentId: text('assessment_id')
      .notNull()
      .references(() => assessments.id, { onDelete: 'cascade' }),
    themeId: text('theme_id').notNull(),
    /** Who answers, as the structure writes it: a function rather than a name. */
    colleague: text('colleague').notNull(),
    /** The account that made the link: what the link opens is opened in its right. Null opens nothing. */
    makerId: text('maker_id'),
    /** SHA-256 of the secret of the link. */
    secretHash: text('secret_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** When the link was last used, to a few minutes; null when it never was. */
    lastUsedAt: instant('last_used_at'),
  },
  (delegation) => [
    uniqueIndex('delegations_secret_hash').on(delegation.secretHash),
    index('delegations_assessment').on(delegation.assessmentId),
  ],
)
