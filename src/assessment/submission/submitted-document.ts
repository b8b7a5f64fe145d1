import type { OpenedAssessment } from '../opened-assessment.ts'
import { type ScoreDocument, scoreDocument } from '../score-document.ts'

/**
 * The whole submission: each question as it was asked, each answer as it was given, and the score. Reading the document
 * needs no questionnaire. Internal comments never leave the structure, so they are left out.
 */
export interface SubmittedDocument {
  readonly structure: { readonly finess: string | null; readonly name: string }
  readonly title: string
  /** ISO 8601. */
  readonly submittedAt: string
  readonly asked: readonly { readonly question: string; readonly theme: string; readonly text: string }[]
  readonly result: ScoreDocument
}

export function submittedDocument({ assessment, diagnosis }: OpenedAssessment, submittedAt: Date): SubmittedDocument {
  const asked = diagnosis.explanation.filter((line) => line.state !== 'hidden')
  return {
    structure: { finess: assessment.ownerFiness, name: assessment.structureName },
    title: diagnosis.questionnaire.title,
    submittedAt: submittedAt.toISOString(),
    asked: asked.map(({ question, theme }) => ({ question: question.id, theme: theme.title, text: question.text })),
    result: scoreDocument(diagnosis),
  }
}
