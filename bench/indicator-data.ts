import type { Storage } from '#storage'
import { assessments, submissionSums } from '../src/assessment/tables.ts'
import { referentConfirmations, referents } from '../src/directory/tables.ts'

const questionnaires = ['diagnostic-initial', 'exercices-crise', 'pcra', 'referents-ssi', 'sauvegardes']
const codes = ['D2.P1', 'D2.O1.C', 'D2.O1.D', 'D2.O2.A', 'D2.O3.A', 'D2.O3.C', 'D2.O4']
const states = ['met', 'unmet', 'unknown', 'trajectory']
const scopes = ['A1', 'A3', 'A4', 'D1', 'D2']

/** Each structure submitted five questionnaires in each of two years, and named two referents, whom it confirmed this year. */
export async function fillSubmissions(storage: Storage, numbers: readonly string[]): Promise<void> {
  await storage.write(async (transaction) => {
    for (const batch of cut(numbers.flatMap(submissionsOf), 400)) {
      await transaction.insert(assessments).values(batch.map(({ assessment }) => assessment))
      await transaction.insert(submissionSums).values(batch.map(({ sums }) => sums))
    }
    for (const batch of cut(numbers.flatMap(referentsOf), 400)) {
      await transaction.insert(referents).values(batch)
      const days = batch.flatMap(({ id, namedOn, confirmedOn }) => [
        { referentId: id, day: namedOn },
        { referentId: id, day: confirmedOn },
      ])
      await transaction.insert(referentConfirmations).values(days)
    }
  })
}

function submissionsOf(finess: string, place: number) {
  return [2025, 2026].flatMap((year) =>
    questionnaires.map((questionnaireId, other) => {
      const id = `${year}-${finess}-${other}-000000000000000000`
      const at = new Date(`${year}-0${1 + (place % 9)}-12T10:00:00Z`)
      const capped = place % 3 === 0 ? 1 : 0
      const facts = {
        counted: 40,
        unknown: place % 7,
        scopes: Object.fromEntries(
          scopes.map((scope, each) => [scope, [60, ((place * 7 + each * 13) % 60) * 10_000, place % 5, capped]]),
        ),
        objectives: Object.fromEntries(codes.map((code, each) => [code, states[(place + each) % states.length]])),
        numbers: other === 0 ? { 'equipes-sensibilisees': place % 11 } : {},
      }
      return {
        assessment: {
          id,
          questionnaireId,
          questionnaireVersion: '1.0.0',
          audience: 'ESMS' as const,
          structureFiness: finess,
          structureName: '',
          ownerFiness: finess,
          createdAt: at,
          submittedAt: at,
        },
        sums: { assessmentId: id, facts: JSON.stringify(facts), marks: 'lg?n-h'.repeat(8) },
      }
    }),
  )
}

function referentsOf(finess: string, place: number) {
  return (['ssi-referent', 'pcra-referent'] as const).map((held) => ({
    id: `${finess}-${held}`,
    finess,
    function: held,
    standing: place % 4 === 0 ? ('vacant' as const) : ('held' as const),
    namedOn: '2025-02-01',
    confirmedOn: '2026-02-01',
  }))
}

function cut<Item>(items: readonly Item[], size: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, place) =>
    items.slice(place * size, (place + 1) * size),
  )
}
