import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, count, eq, isNull } from 'drizzle-orm'
import { followCare } from '#care'
import { openStorage, type Storage } from '#storage'
import { assessments, submittedObjectives } from '../src/assessment/tables.ts'
import { careCandidates, careItems, careShares, careSteps } from '../src/care/tables.ts'
import { structures, territoryMembers } from '../src/directory/tables.ts'
import { catalogue } from '../test/support/data/content.ts'
import { accountAs, sampleStructures } from '../test/support/data/directory.ts'
import { contextOn } from '../test/support/use-cases/context.ts'
import { inTurn, type Line } from './measure.ts'
import { benchRegion, fillRegion } from './region-data.ts'

const candidateCount = 500
const runs = 15

/** The figures of 500 candidates, beside the rows that they are made of, read by plain SQL and counted by nobody. */
export async function benchCare(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-candidates-'))
  const storage = await openStorage({ DATA_DIR: folder })
  try {
    await fillRegion(storage, { count: 3 * 2 * candidateCount, years: [2026] })
    await fillCandidates(storage)
    const context = { ...contextOn(storage, accountAs('region', sampleStructures.tilleuls)), catalogue }
    const ours = () => followCare(context, { region: benchRegion, domain: 'D2' })
    if ((await ours()).counts.all.filed !== candidateCount) throw new Error('not every candidate is counted')
    await plainRows(storage)
    const measured = await inTurn(runs, () => plainRows(storage), ours)
    return [{ what: `CaRE, ${candidateCount} candidates`, unit: 'ms', ...measured, maximumRatio: 2 }]
  } finally {
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** Each legal entity with a health establishment: an application, thirteen items, a submitted questionnaire. */
async function fillCandidates(storage: Storage): Promise<void> {
  const at = new Date('2026-06-01T09:00:00Z')
  const codes =
    catalogue
      .latestProgramme('care')
      .domains.find(({ id }) => id === 'D2')
      ?.items.map(({ code }) => code) ?? []
  const sites = await storage.read((database) =>
    database.select().from(structures).where(eq(structures.kind, 'ES')).orderBy(structures.finess),
  )
  const chosen = [...new Map(sites.map((site) => [site.legalEntityFiness, site])).values()].slice(0, candidateCount)
  await storage.write(async (transaction) => {
    for (const { finess, legalEntityFiness: subject } of chosen) {
      const candidateId = `legal-entity:${subject}`
      const candidate = { id: candidateId, kind: 'legal-entity' as const, subject, category: 'public' as const }
      await transaction.insert(careCandidates).values({ ...candidate, region: benchRegion, createdAt: at })
      const step = { candidateId, domain: 'D2', motive: '', enteredAt: at, euros: 50_000 }
      await transaction.insert(careSteps).values([
        { ...step, position: 1, step: 'filed' as const, day: '2025-10-01' },
        { ...step, position: 2, step: 'retained' as const, day: '2025-12-01' },
      ])
      await transaction
        .insert(careShares)
        .values({ candidateId, finess, thousandths: 1_000, measure: 'séjours', year: 2024 })
      await transaction.insert(careItems).values(codes.map((code) => itemOf(candidateId, code, at)))
    }
  })
}

function itemOf(candidateId: string, code: string, updatedAt: Date) {
  const fact = { word: 'yes' as const, days: ['2025-03-04'], value: null, where: 'Dossier, page 12. '.repeat(5) }
  const statements = [{ state: 'met' as const, motive: 'Écrit et validé.', on: '2026-05-01' }]
  const reviews = [{ word: 'accepted' as const, sureness: 2 as const, motive: '', on: '2026-05-10', revision: 2 }]
  return {
    candidateId,
    code,
    facts: { one: fact, two: fact },
    statements,
    reviews,
    declaredOn: null,
    revision: 2,
    updatedAt,
  }
}

/** The rows behind the figures: candidates, applications, items, shares, structures with their place, submitted states. */
function plainRows(storage: Storage) {
  return storage.read(async (database) => {
    await database.select().from(careCandidates).where(eq(careCandidates.region, benchRegion))
    await database.select().from(careSteps).where(eq(careSteps.domain, 'D2'))
    const { candidateId, code, statements, reviews, revision, updatedAt } = careItems
    await database.select({ candidateId, code, statements, reviews, revision, updatedAt }).from(careItems)
    await database.select().from(careShares)
    await database
      .select()
      .from(careCandidates)
      .innerJoin(structures, and(eq(structures.legalEntityFiness, careCandidates.subject), isNull(structures.closedOn)))
      .leftJoin(territoryMembers, eq(territoryMembers.finess, structures.finess))
    await database
      .select({ code: submittedObjectives.code, state: submittedObjectives.state, candidates: count() })
      .from(submittedObjectives)
      .innerJoin(assessments, eq(assessments.id, submittedObjectives.assessmentId))
      .groupBy(submittedObjectives.code, submittedObjectives.state)
  })
}
