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
  const submitted = rows.map((row) => {
    written += 1
    return { ...row, id: `submission-${written}`, at: new Date(Date.parse('2026-01-01T09:00:00Z') + written * 60_000) }
  })
  await storage.write(async (transaction) => {
    await transaction.insert(assessments).values(
      submitted.map(({ id, finess, questionnaire = 'sauvegardes', at }) => ({
        id,
        questionnaireId: questionnaire,
        questionnaireVersion: '1.0.0',
        audience: 'ESMS' as const,
        structureFiness: finess,
        ownerFiness: finess,
        structureName: finess,
        createdAt: at,
        submittedAt: at,
      })),
    )
    const figures = { scope: 'domain' as const, ceiling: 100, completeness: 100, level: 2 }
    await transaction.insert(submittedScores).values(
      submitted.map(({ id, score, scope = 'D2' }) => ({
        ...figures,
        assessmentId: id,
        scopeId: scope,
        floor: score,
      })),
    )
    await transaction.insert(submittedObjectives).values(
      submitted.map(({ id, met = false }) => ({
        assessmentId: id,
        code: 'D2.O3.C',
        state: met ? ('met' as const) : ('unmet' as const),
      })),
    )
  })
}
