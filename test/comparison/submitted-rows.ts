import type { Storage } from '#storage'
import { assessments, submittedObjectives, submittedScores } from '../../src/assessment/tables.ts'

/** What a structure submitted, as its rows: the score of a domain or axis, and whether one objective is met. */
export interface SubmittedRow {
  readonly finess: string
  readonly score: number
  readonly met?: boolean
  readonly questionnaire?: string
  readonly scope?: string
}

let written = 0

/** Writes submissions as they are stored, each later than the one before. */
export async function putSubmissions(storage: Storage, rows: readonly SubmittedRow[]): Promise<void> {
  const kind = { questionnaireVersion: '1.0.0', audience: 'ESMS' as const }
  await storage.write(async (transaction) => {
    for (const { finess, score, met = false, questionnaire = 'sauvegardes', scope = 'D2' } of rows) {
      written += 1
      const id = `submission-${written}`
      const submittedAt = new Date(Date.parse('2026-01-01T09:00:00Z') + written * 60_000)
      const owned = { structureFiness: finess, ownerFiness: finess, structureName: finess, createdAt: submittedAt }
      await transaction
        .insert(assessments)
        .values({ id, questionnaireId: questionnaire, ...kind, ...owned, submittedAt })
      const figures = { ceiling: 100, completeness: 100, level: 2 }
      await transaction
        .insert(submittedScores)
        .values({ assessmentId: id, scope: 'domain', scopeId: scope, floor: score, ...figures })
      const state = met ? ('met' as const) : ('unmet' as const)
      await transaction.insert(submittedObjectives).values({ assessmentId: id, code: 'D2.O3.C', state })
    }
  })
}
