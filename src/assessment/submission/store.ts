import { eq } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Transaction } from '#storage'
import type { Assessment } from '../assessment.ts'
import { questionMarks, type SubmissionFacts } from '../survey/submission-facts.ts'
import { assessments, submissionSums, submissions, submittedObjectives, submittedScores } from '../tables.ts'
import type { SubmittedDocument } from './submitted-document.ts'

export interface Submission {
  readonly submittedAt: Date
  readonly document: SubmittedDocument
  /** SHA-256 of the document, as JSON. */
  readonly documentHash: string
  readonly facts: SubmissionFacts
}

/**
 * Stores the submitted document, with its scores and objective states as rows and what figures need of it, and marks the
 * assessment as submitted.
 */
export async function insertSubmission(
  transaction: Transaction,
  assessment: Authorized<Assessment>,
  { submittedAt, document, documentHash, facts }: Submission,
): Promise<void> {
  const assessmentId = assessment.id
  await transaction.update(assessments).set({ submittedAt }).where(eq(assessments.id, assessmentId))
  await transaction.insert(submissions).values({ assessmentId, document, documentHash })
  await transaction.insert(submittedScores).values(scoreRows(assessmentId, document))
  const objectives = document.result.objectives.map(({ code, state }) => ({ assessmentId, code, state }))
  if (objectives.length > 0) await transaction.insert(submittedObjectives).values(objectives)
  await insertSums(transaction, assessment, { document, facts })
}

/** Writes what figures need of a submission; nothing when it is already there. */
export async function insertSums(
  transaction: Transaction,
  { id: assessmentId }: Authorized<Pick<Assessment, 'id'>>,
  { document, facts }: Pick<Submission, 'document' | 'facts'>,
): Promise<void> {
  const row = { assessmentId, facts: JSON.stringify(facts), marks: questionMarks(document.result) }
  await transaction.insert(submissionSums).values(row).onConflictDoNothing()
}

type ScoreEntry = SubmittedDocument['result']['score']

function scoreRows(assessmentId: string, { result }: SubmittedDocument) {
  const row = (scope: 'overall' | 'theme' | 'domain', scopeId: string, entry: ScoreEntry) => {
    const none = { floor: null, ceiling: null, completeness: null, level: null }
    if (!entry.scored) return { assessmentId, scope, scopeId, ...none }
    const { floor, ceiling, completeness, level } = entry
    return { assessmentId, scope, scopeId, floor, ceiling, completeness, level }
  }
  return [
    row('overall', '', result.score),
    ...result.themes.map(({ id, ...entry }) => row('theme', id, entry)),
    ...result.domains.map(({ id, ...entry }) => row('domain', id, entry)),
  ]
}
