import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openStorage } from '#storage'
import { paths } from '../src/web/paths.ts'
import { grantAs, sampleStructures } from '../test/support/data/directory.ts'
import { createAccount } from '../test/support/product/accounts.ts'
import { openTestApp } from '../test/support/product/app.ts'
import { serverWords } from '../test/support/server/server-process.ts'
import { fillSubmissions } from './indicator-data.ts'
import type { Line } from './measure.ts'
import { fillRegion, benchRegion as region } from './region-data.ts'
import { start } from './server.ts'

const count = 40_000

const asked = [
  paths.region(region),
  paths.indicator(region, 'ssi-referent'),
  paths.indicatorFile(region, 'ssi-referent', 'xlsx'),
  paths.evolution(region),
  paths.missed(region),
  paths.results(region),
  paths.resultsFile(region, 'csv'),
  paths.regionExercises(region),
  paths.regionList(region),
  paths.regionRecords(region),
  paths.regionAwareness(region),
  paths.regionCampaignAddition(region),
  paths.regionAlertAddition(region),
  paths.batch(region),
  paths.comparisonPreparation(region),
  paths.regionExport(region, 'csv'),
  paths.regionExport(region, 'xlsx'),
  paths.regionReport(region),
  paths.regionDiffusable(region),
]

/** How long others wait at most, while the real server answers each of the pages and files of a large region. */
export async function* benchSilence(): AsyncGenerator<Line> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-silence-'))
  const cookie = await fill(folder)
  const server = await start(serverWords, { DATA_DIR: folder })
  try {
    for (const path of asked) {
      await read(server.address, path, cookie)
      const longest = await longestWait(server.address, () => read(server.address, path, cookie))
      yield { what: `others wait, ${count}: ${path}`, unit: 'ms', ours: longest, maximum: 300 }
    }
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** A region, and the cookie of somebody who follows it. */
async function fill(folder: string): Promise<string> {
  const storage = await openStorage({ DATA_DIR: folder })
  await fillRegion(storage, { count, years: [2025, 2026] })
  await fillSubmissions(storage)
  await storage.close()
  const test = await openTestApp({ DATA_DIR: folder })
  test.setNow(new Date())
  const { cookie } = await createAccount(test, { grants: [grantAs('region', sampleStructures.tilleuls)] })
  await test.app.close()
  return cookie
}

/** The longest answer to somebody who asks for `/health` all the while. */
async function longestWait(address: string, work: () => Promise<void>): Promise<number> {
  let [isDone, longest] = [false, 0]
  const working = work().finally(() => {
    isDone = true
  })
  while (!isDone) {
    const began = performance.now()
    await (await fetch(`${address}/health`)).text()
    longest = Math.max(longest, performance.now() - began)
    await pause(2)
  }
  await working
  return longest
}

async function read(address: string, path: string, cookie: string): Promise<void> {
  const answer = await fetch(`${address}${path}`, { headers: { cookie } })
  if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`)
  for await (const _ of answer.body ?? []);
}
