import { index, instant, integer, json, primaryKey, real, table, text, uniqueIndex } from '#storage'
import type { ApplicationStep } from './candidates/application.ts'
import type { CandidateCategory, CandidateKind } from './candidates/candidate.ts'
import type { ItemFile } from './items/item.ts'

/** Candidates of the programme: a group, or a legal entity. */
export const careCandidates = table(
  'care_candidates',
  {
    id: text('id').primaryKey(),
    kind: text('kind').$type<CandidateKind>().notNull(),
    /** The id of a group, or the FINESS number of a legal entity. */
    subject: text('subject').notNull(),
    category: text('category').$type<CandidateCategory>().notNull(),
    /** INSEE code. */
    region: text('region').notNull(),
    createdAt: instant('created_at').notNull(),
  },
  (candidate) => [
    uniqueIndex('care_candidates_subject').on(candidate.kind, candidate.subject),
    index('care_candidates_region').on(candidate.region),
  ],
)

/** How much each member weighs in its candidate. The row of a member that left stays, and counts no more. */
export const careShares = table(
  'care_shares',
  {
    candidateId: text('candidate_id')
      .notNull()
      .references(() => careCandidates.id, { onDelete: 'cascade' }),
    finess: text('finess').notNull(),
    /** Thousandths of the measure, whole numbers that can pass the 32 bits of an integer. */
    thousandths: real('thousandths').notNull(),
    measure: text('measure').notNull(),
    year: integer('year').notNull(),
  },
  (share) => [primaryKey({ columns: [share.candidateId, share.finess] })],
)

/** Every change of every application, in the order of entry. Rows are added, never changed. */
export const careSteps = table(
  'care_steps',
  {
    candidateId: text('candidate_id')
      .notNull()
      .references(() => careCandidates.id, { onDelete: 'cascade' }),
    domain: text('domain').notNull(),
    /** From 1, for each candidate and domain. */
    position: integer('position').notNull(),
    step: text('step').$type<ApplicationStep>().notNull(),
    day: text('day').notNull(),
    euros: integer('euros'),
    motive: text('motive').notNull(),
    enteredAt: instant('entered_at').notNull(),
  },
  (step) => [primaryKey({ columns: [step.candidateId, step.domain, step.position] })],
)

/** What each candidate and its region said of each item. */
export const careItems = table(
  'care_items',
  {
    candidateId: text('candidate_id')
      .notNull()
      .references(() => careCandidates.id, { onDelete: 'cascade' }),
    code: text('code').notNull(),
    facts: json('facts').$type<ItemFile['facts']>().notNull(),
    statements: json('statements').$type<ItemFile['statements']>().notNull(),
    reviews: json('reviews').$type<ItemFile['reviews']>().notNull(),
    declaredOn: text('declared_on'),
    revision: integer('revision').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (item) => [primaryKey({ columns: [item.candidateId, item.code] })],
)

/** Notes of interpretation of the regions. */
export const careNotes = table(
  'care_notes',
  {
    id: text('id').primaryKey(),
    region: text('region').notNull(),
    code: text('code').notNull(),
    text: text('text').notNull(),
    answeredBy: text('answered_by').notNull(),
    answeredWhere: text('answered_where').notNull(),
    answeredOn: text('answered_on').notNull(),
    enteredAt: instant('entered_at').notNull(),
    supersededBy: text('superseded_by'),
  },
  (note) => [index('care_notes_region').on(note.region, note.code)],
)
