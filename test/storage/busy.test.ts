import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { afterAll, expect, it } from 'vitest'
import { openStorage } from '#storage'
import { legalEntities } from '../../src/directory/tables.ts'

const folder = mkdtempSync(join(tmpdir(), 'cap-care-busy-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('waits while another process writes to the file, and goes on answering reads', async () => {
  const storage = await openStorage({ DATA_DIR: folder })
  const other = new Sqlite(join(folder, 'cap-care.sqlite'))
  other.exec('begin immediate')
  const write = storage.write(async (tx) => void (await tx.insert(legalEntities).values({ finess: 'a', name: null })))
  await pause(60)
  expect(await storage.read((db) => db.select().from(legalEntities))).toEqual([])
  other.exec('commit')
  await write
  expect(await storage.read((db) => db.select().from(legalEntities))).toHaveLength(1)
  other.close()
  await storage.close()
})
