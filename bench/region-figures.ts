import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countDistinct, eq, sql } from 'drizzle-orm'
import { followRegion } from '#exercises'
import { openStorage, type Storage } from '#storage'
import { structures, territoryMembers } from '../src/directory/tables.ts'
import { exerciseStructures, exercises } from '../src/exercises/tables.ts'
import { accountAs, sampleStructures } from '../test/support/data/directory.ts'
import { contextOn } from '../test/support/use-cases/context.ts'
import { inTurn, type Line } from './measure.ts'
import { benchRegion, fillRegion } from './region-data.ts'

const years = [2022, 2023, 2024, 2025, 2026]
const runs = 15

/*
 * The figures of the yearly exercises of a region, beside the plain SQL that counts them without judging anything. A process of
 * its own (`region.ts`), since DATABASE_URL chooses the dialect when a process starts.
 */

const database = process.env.DATABASE_URL ? 'PostgreSQL' : 'SQLite'

console.log(JSON.stringify(await figuresOf(Number(process.argv[2]))))
process.exit()

async function figuresOf(count: number): Promise<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-region-'))
  const storage = await openStorage({ ...process.env, DATA_DIR: folder })
  try {
    await fillRegion(storage, { count, years })
    const context = contextOn(storage, accountAs('region', sampleStructures.tilleuls))
    const ours = () => followRegion(context, { region: benchRegion })
    await ours()
    await plainCounts(storage)
    return {
      what: `region, ${count} structures, ${database}`,
      unit: 'ms',
      ...(await inTurn(runs, () => plainCounts(storage), ours)),
      maximumRatio: 2,
      ...(count === 3_000 ? { maximum: 100 } : {}),
    }
  } finally {
    await storage.close()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** What the page shows, as SQL alone would count it: each year, the legal entities with an exercise, by territory and kind. */
function plainCounts(storage: Storage) {
  const year = sql`substr(${exercises.day}, 1, 4)`
  return storage.read(async (database) => {
    await database
      .select({
        year,
        territory: territoryMembers.territoryId,
        kind: structures.kind,
        status: exercises.status,
        trigger: exercises.trigger,
        entities: countDistinct(structures.legalEntityFiness),
        sites: countDistinct(structures.finess),
        held: countDistinct(exercises.id),
      })
      .from(exercises)
      .innerJoin(exerciseStructures, eq(exerciseStructures.exerciseId, exercises.id))
      .innerJoin(structures, eq(structures.finess, exerciseStructures.finess))
      .leftJoin(territoryMembers, eq(territoryMembers.finess, structures.finess))
      .where(eq(exercises.kind, 'crisis'))
      .groupBy(year, territoryMembers.territoryId, structures.kind, exercises.status, exercises.trigger)
    await database
      .select({
        territory: territoryMembers.territoryId,
        kind: structures.kind,
        sites: countDistinct(structures.legalEntityFiness),
      })
      .from(structures)
      .leftJoin(territoryMembers, eq(territoryMembers.finess, structures.finess))
      .groupBy(territoryMembers.territoryId, structures.kind)
  })
}
