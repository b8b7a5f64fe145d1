import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRegionComparison, prepareRelease, publishRelease } from '#comparison'
import { operator } from '#kernel'
import { comparisonFiles } from '../../src/comparison/files.ts'
import { comparisonCells, comparisonReleases } from '../../src/comparison/tables.ts'
import { catalogue } from '../support/data/content.ts'
import { putRegion } from '../support/data/region.ts'
import { commandWords } from '../support/server/server-process.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { contextOn } from '../support/use-cases/context.ts'
import { putSubmissions } from './submitted-rows.ts'

const finessOf = (index: number) => `5900${String(index).padStart(5, '0')}`
const sites = Array.from({ length: 20 }, (_, index) => ({
  finess: finessOf(index),
  entity: `5901${String(index).padStart(5, '0')}`,
  kind: 'ESMS' as const,
  departement: '59',
  territory: null,
}))
const region = '32'
/** PGlite lives in the process of the test: no other process can publish in it. */
const canTry = storageAvailable && process.env.TEST_STORAGE !== 'pglite'

/** Keeps the last row of a release from being written, until `let go`. */
interface Brake {
  /** Resolves once somebody waits to write that row: the rest of the release is written, in a transaction that is open. */
  reached(): Promise<void>
  letGo(): Promise<void>
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await pause(20)
}

/** A trigger that never ends. Once the process is gone, SQLite undoes what it had written. */
function brakeOnSqlite(folder: string): Brake {
  const file = join(folder, 'cap-care.sqlite')
  const own = new Sqlite(file)
  own.exec(
    `create view endless as with recursive n(x) as (select 1 union all select x + 1 from n) select count(*) from n`,
  )
  own.exec('create trigger brake before insert on comparison_areas begin select * from endless; end')
  own.pragma('busy_timeout = 0')
  const isWritten = () => {
    try {
      own.exec('begin immediate; rollback')
      return false
    } catch {
      return true
    }
  }
  return {
    // A transaction that lasts is the one that the trigger keeps open.
    reached: async () => {
      for (let seen = 0; seen < 10; await pause(20)) seen = isWritten() ? seen + 1 : 0
    },
    letGo: async () => {
      own.exec('drop trigger brake; drop view endless')
      own.close()
    },
  }
}

async function brakeOnPostgres(url: string): Promise<Brake> {
  const [holder, watcher] = [new Client(url), new Client(url)]
  await Promise.all([holder.connect(), watcher.connect()])
  await holder.query('begin; lock table comparison_areas in share row exclusive mode')
  const waiting = "select 1 from pg_locks where relation = 'comparison_areas'::regclass and not granted"
  return {
    reached: () => until(async () => (await watcher.query(waiting)).rows.length > 0),
    letGo: async () => {
      await holder.query('commit')
      await Promise.all([holder.end(), watcher.end()])
    },
  }
}

describe.runIf(canTry)('a process that is killed while it publishes', () => {
  let test: TestStorage
  let folder: string
  const context = () => ({ ...contextOn(test.storage, operator), ...comparisonFiles(folder), catalogue })
  const publish = async () =>
    publishRelease(context(), { area: region, seen: (await prepareRelease(context(), { area: region })).seen })

  beforeAll(async () => {
    test = await openTestStorage()
    folder = test.folder ?? mkdtempSync(join(tmpdir(), 'cap-care-killed-'))
    await putRegion(test.storage, { sites })
    await putSubmissions(
      test.storage,
      sites.map(({ finess }, index) => ({ finess, score: index * 5 })),
    )
    await publish()
    await putSubmissions(
      test.storage,
      sites.slice(0, 6).map(({ finess }) => ({ finess, score: 99 })),
    )
  })
  afterAll(async () => {
    await test?.close()
    if (folder) rmSync(folder, { recursive: true, force: true })
  })

  function startPublishing(): ChildProcess {
    const env = { ...process.env, DATA_DIR: folder, DATABASE_URL: test.url ?? '' }
    return spawn(process.execPath, [...commandWords, 'comparison', 'publish', region], { env, stdio: 'ignore' })
  }

  it('leaves the release before, and nothing of its own: the next one is published as if nothing had happened', async () => {
    const brake = test.url ? await brakeOnPostgres(test.url) : brakeOnSqlite(folder)
    const publishing = startPublishing()
    const gone = once(publishing, 'exit')
    await Promise.race([brake.reached(), gone])
    expect(publishing.exitCode).toBe(null)
    publishing.kill('SIGKILL')
    await gone
    await brake.letGo()
    const shown = await openRegionComparison(context(), { region })
    expect([shown.release?.number, shown.isDamaged]).toEqual([1, false])
    expect(await publish()).toMatchObject({ number: 2 })
    const { release, isDamaged } = await openRegionComparison(context(), { region })
    expect([release?.number, isDamaged]).toEqual([2, false])
    const rows = await test.storage.read(async (database) => [
      (await database.select().from(comparisonReleases)).length,
      (await database.select().from(comparisonCells)).length,
    ])
    expect(rows).toEqual([2, 4])
  })
})
