import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { and, count, countDistinct, eq, lte, sql } from 'drizzle-orm'
import { showIndicators } from '#indicators'
import { type Database, dialect, openStorage, type Storage } from '#storage'
import { assessments, submissionSums } from '../src/assessment/tables.ts'
import { referentConfirmations, referents, structures, territoryMembers } from '../src/directory/tables.ts'
import { exerciseStructures, exercises } from '../src/exercises/tables.ts'
import { catalogue } from '../test/support/data/content.ts'
import { accountAs, sampleStructures } from '../test/support/data/directory.ts'
import { contextOn } from '../test/support/use-cases/context.ts'
import { fillSubmissions } from './indicator-data.ts'
import { inTurn, type Line } from './measure.ts'
import { benchRegion, fillRegion } from './region-data.ts'

/** Fewer where one run takes seconds. */
const runsOf = (size: number) => (size > 10_000 ? 3 : 9)

/**
 * The first pages after a start take up to twice as long: what was submitted is read for the first time, and V8 compiles what pages repeat
 * during the first twenty of them. A server that has run for an hour is past that; a page of a large region repeats more by itself.
 */
const pagesBefore = (size: number) => (size > 10_000 ? 5 : 20)

/*
 * The dashboard of a region, beside the plain SQL that groups the same rows by territory and kind for the day asked and a year before.
 * A process of its own (`region.ts`), since DATABASE_URL chooses the dialect when a process starts.
 */

const database = process.env.DATABASE_URL ? 'PostgreSQL' : 'SQLite'

const cut = { territory: territoryMembers.territoryId, kind: structures.kind }
const cutBy = [territoryMembers.territoryId, structures.kind] as const

console.log(JSON.stringify(await figuresOf(Number(process.argv[2]))))
process.exit()

async function figuresOf(size: number): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-indicators-'))
  const storage = await openStorage({ ...process.env, DATA_DIR: folder })
  try {
    await fillRegion(storage, { count: size, years: [2025, 2026] })
    await fillSubmissions(storage)
    if (process.env.DATABASE_URL) await gatherStatistics(process.env.DATABASE_URL)
    const context = { ...contextOn(storage, accountAs('region', sampleStructures.tilleuls)), catalogue }
    const ours = () => showIndicators(context, { region: benchRegion })
    for (let page = 0; page < pagesBefore(size); page += 1) await ours()
    await plainCounts(storage)
    return {
      what: `indicators, ${size} structures, ${database}`,
      unit: 'ms',
      ...(await inTurn(runsOf(size), () => plainCounts(storage), ours)),
      maximumRatio: 2,
      ...(size === 3_000 ? { maximum: 100 } : {}),
    }
  } finally {
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What PostgreSQL does by itself in the minute after so many rows were written. */
async function gatherStatistics(url: string): Promise<void> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('analyze')
  await client.end()
}

function plainCounts(storage: Storage) {
  return storage.read(async (read) => {
    for (const day of ['2025-11-22', '2026-11-22']) {
      await scores(read, day)
      await holders(read, day)
      await held(read, day)
    }
  })
}

/** The sums of each axis and domain, by territory and kind, from the last submission of each questionnaire. */
function scores(read: Database, day: string) {
  const place = sql<number>`row_number() over (
    partition by ${assessments.ownerFiness}, ${assessments.questionnaireId} order by ${assessments.submittedAt} desc)`
  const last = read
    .select({ id: assessments.id, finess: assessments.ownerFiness, place: place.as('place') })
    .from(assessments)
    .where(lte(assessments.submittedAt, new Date(`${day}T22:00:00Z`)))
    .as('last')
  const scope = dialect === 'postgresql' ? sql`scope.value ->> 0` : sql`json_extract(scope.value, '$[0]')`
  const each =
    dialect === 'postgresql'
      ? sql`json_each(${submissionSums.facts}::json -> 'scopes') as scope`
      : sql`json_each(${submissionSums.facts}, '$.scopes') as scope`
  return read
    .select({ ...cut, scope: sql`scope.key`, weight: sql`sum(cast(${scope} as integer))`, sites: count() })
    .from(last)
    .innerJoin(submissionSums, eq(submissionSums.assessmentId, last.id))
    .innerJoin(structures, eq(structures.finess, last.finess))
    .leftJoin(territoryMembers, eq(territoryMembers.finess, structures.finess))
    .crossJoin(each)
    .where(eq(last.place, 1))
    .groupBy(...cutBy, sql`scope.key`)
}

function holders(read: Database, day: string) {
  return read
    .select({ ...cut, held: referents.function, standing: referents.standing, sites: countDistinct(referents.finess) })
    .from(referents)
    .innerJoin(referentConfirmations, eq(referentConfirmations.referentId, referents.id))
    .innerJoin(structures, eq(structures.finess, referents.finess))
    .leftJoin(territoryMembers, eq(territoryMembers.finess, structures.finess))
    .where(lte(referentConfirmations.day, day))
    .groupBy(...cutBy, referents.function, referents.standing)
}

function held(read: Database, day: string) {
  const { kind, status, trigger } = exercises
  return read
    .select({ ...cut, status, trigger, sites: countDistinct(structures.finess) })
    .from(exercises)
    .innerJoin(exerciseStructures, eq(exerciseStructures.exerciseId, exercises.id))
    .innerJoin(structures, eq(structures.finess, exerciseStructures.finess))
    .leftJoin(territoryMembers, eq(territoryMembers.finess, structures.finess))
    .where(and(eq(kind, 'crisis'), sql`substr(${exercises.day}, 1, 4) = ${day.slice(0, 4)}`))
    .groupBy(...cutBy, status, trigger)
}
