import type { Audience } from '#questionnaires'
import { boolean, index, instant, integer, json, primaryKey, real, table, text, uniqueIndex } from '#storage'
import type { AnswerValue } from './answers/answers.ts'
import type { ObjectiveState } from './diagnosis.ts'
import type { SubmittedDocument } from './submission/submitted-document.ts'

/** One assessment: the questionnaire and its version, the kind of structure, the owner. */
export const assessments = table(
  'assessments',
  {
    id: text('id').primaryKey(),
    questionnaireId: text('questionnaire_id').notNull(),
    questionnaireVersion: text('questionnaire_version').notNull(),
    audience: text('audience').$type<Audience>().notNull(),
    structureFiness: text('structure_finess'),
    structureName: text('structure_name').notNull(),
    /**
     * SHA-256 of the secret of the private link; the secret itself is not stored. Several assessments share one link.
     */
    secretHash: text('secret_hash'),
    /** FINESS number of the owner. */
    ownerFiness: text('owner_finess'),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at'),
    submittedAt: instant('submitted_at'),
  },
  (assessment) => [
    index('assessments_secret_hash').on(assessment.secretHash),
    // Figures of a region look for the last submission of each structure and questionnaire: they read this index alone.
    index('assessments_owner').on(
      assessment.ownerFiness,
      assessment.questionnaireId,
      assessment.submittedAt,
      assessment.id,
    ),
    index('assessments_expires_at').on(assessment.expiresAt),
  ],
)

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

/** The submitted document, with its questions and answers: written once, never changed. */
export const submissions = table('submissions', {
  assessmentId: text('assessment_id')
    .primaryKey()
    .references(() => assessments.id, { onDelete: 'cascade' }),
  document: json('document').$type<SubmittedDocument>().notNull(),
  /** SHA-256 of the document, as evidence that the document did not change. */
  documentHash: text('document_hash').notNull(),
})

/** The scores of a submission: one row for the whole, for each theme, and for each axis and domain of the programme. */
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

/** The objective states of a submission. */
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

/** What figures of many structures need of a submission (`survey/submission-facts.ts`), so that they read no document. */
export const submissionSums = table('submission_sums', {
  assessmentId: text('assessment_id')
    .primaryKey()
    .references(() => assessments.id, { onDelete: 'cascade' }),
  /** `SubmissionFacts` as JSON, in a text: the rows of one structure are read as one. */
  facts: text('facts').notNull(),
  /** `questionMarks` */
  marks: text('marks').notNull(),
})

/** A theme of a draft that a colleague answers through a dedicated link. */
export const delegations = table(
  'delegations',
  {
    id: text('id').primaryKey(),
    assessmentId: text('assessment_id')
      .notNull()
      .references(() => assessments.id, { onDelete: 'cascade' }),
    themeId: text('theme_id').notNull(),
    /** Who answers, in the words of the structure: a job rather than a name. */
    colleague: text('colleague').notNull(),
    /** The account that created the link, whose rights limit the link. Null: the link opens nothing. */
    makerId: text('maker_id'),
    /** SHA-256 of the secret of the link. */
    secretHash: text('secret_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    /** When the link was last used, accurate to a few minutes; null when nobody used it. */
    lastUsedAt: instant('last_used_at'),
  },
  (delegation) => [
    uniqueIndex('delegations_secret_hash').on(delegation.secretHash),
    index('delegations_assessment').on(delegation.assessmentId),
  ],
)
