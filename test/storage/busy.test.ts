import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import Sqlite from 'better-sqlite3'
import { afterAll, expect, it, vi } from 'vitest'
import { openStorage } from '#storage'
import { legalEntities } from '../../src/directory/tables.ts'
import { fillUp } from '../support/server/saving-visitor.ts'
import { canMakeDisks, smallDisk } from '../support/server/small-disk.ts'

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

it.skipIf(!canMakeDisks())(
  'empties its log once there is room again, when the disk was full at an erasure',
  async () => {
    const disk = smallDisk(6)
    if (!disk) throw new Error('no disk')
    const storage = await openStorage({ DATA_DIR: disk.folder })
    const rows = Array.from({ length: 150 }, (_, place) => ({ finess: `${place}`, name: 'x'.repeat(1_500) }))
    await storage.write(async (tx) => void (await tx.insert(legalEntities).values(rows)))
    const filler = join(disk.folder, 'filler')
    fillUp(filler)
    await storage.forget()
    const log = () => statSync(join(disk.folder, 'cap-care.sqlite-wal')).size
    expect(log()).toBeGreaterThan(0)
    rmSync(filler)
    await vi.waitFor(() => expect(log()).toBe(0), { timeout: 10_000, interval: 50 })
    await storage.close()
    disk.remove()
  },
)
