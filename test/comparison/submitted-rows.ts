import type { Storage } from '#storage'
import { assessments, submittedObjectives, submittedScores } from '../../src/assessment/tables.ts'

/** What a structure submitted of « sauvegardes », as its rows: the score of domain D2, and whether one objective is met. */
export interface SubmittedRow {
  readonly finess: string
  readonly score: number
  readonly met?: boolean
}

let written = 0

/** Writes submissions as they are stored, each later than the one before. */
export async function putSubmissions(storage: Storage, rows: readonly SubmittedRow[]): Promise<void> {
  const questionnaire = { questionnaireId: 'sauvegardes', questionnaireVersion: '1.0.0', audience: 'ESMS' as const }
  await storage.write(async (transaction) => {
    for (const { finess, score, met = false } of rows) {
      written += 1
      const id = `submission-${written}`
      const submittedAt = new Date(Date.parse('2026-01-01T09:00:00Z') + written * 60_000)
      const owned = { structureFiness: finess, ownerFiness: finess, structureName: finess, createdAt: submittedAt }
      await transaction.insert(assessments).values({ id, ...questionnaire, ...owned, submittedAt })
      const figures = { ceiling: 100, completeness: 100, level: 2 }
      await transaction
        .insert(submittedScores)
        .values({ assessmentId: id, scope: 'domain', scopeId: 'D2', floor: score, ...figures })
      const state = met ? ('met' as const) : ('unmet' as const)
      await transaction.insert(submittedObjectives).values({ assessmentId: id, code: 'D2.O3.C', state })
    }
  })
}
