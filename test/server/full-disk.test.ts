import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fillUp, savingVisitor } from '../support/server/saving-visitor.ts'
import { kill, type ServerProcess, startServerProcess } from '../support/server/server-process.ts'
import { canMakeDisks, mount, smallDisk } from '../support/server/small-disk.ts'

describe.skipIf(!canMakeDisks())('a server whose disk takes nothing more', () => {
  let disk: ReturnType<typeof smallDisk>
  let folder: string
  let server: ServerProcess
  beforeEach(() => {
    disk = smallDisk(6)
    if (!disk) throw new Error('no disk')
    folder = disk.folder
  })
  afterEach(async () => {
    if (server) await kill(server)
    disk?.remove()
  })

  const { begin, save, keptIn, health, healthOnceKnown } = savingVisitor(() => server.address)

  it('keeps the answers it acknowledged, says that the others were not saved, and goes on once there is room', async () => {
    server = await startServerProcess(folder)
    expect(await health()).toMatchObject({ code: 200, status: 'ok', freeMegabytes: expect.any(Number) })
    const base = await begin()
    const filler = join(folder, 'filler')
    let acknowledged = 0
    let refused: Awaited<ReturnType<typeof save>> | undefined
    for (let value = 1; value < 2_000 && !refused; value += 1) {
      if (value === 20) fillUp(filler)
      const answer = await save(base, value, 'x'.repeat(1_500) + value)
      if (answer.status === 200) acknowledged = value
      else refused = answer
    }
    expect(acknowledged).toBeGreaterThanOrEqual(19)
    expect(refused?.status).toBe(503)
    expect(refused?.text).toContain('n’a pas été enregistré')
    expect(await keptIn(base)).toBe(acknowledged)
    expect(await healthOnceKnown(503)).toMatchObject({ code: 503, status: 'storage-not-writable', freeMegabytes: 0 })

    rmSync(filler)
    expect(await healthOnceKnown(200)).toMatchObject({ code: 200, status: 'ok' })
    expect((await save(base, 1_999)).status).toBe(200)
    await kill(server)
    server = await startServerProcess(folder)
    expect(await keptIn(base)).toBe(1_999)
  })

  it('says why it does not start on a read-only disk, and has all its data afterwards', async () => {
    server = await startServerProcess(folder)
    const base = await begin()
    expect((await save(base, 7)).status).toBe(200)
    // Files that are open for writing keep a disk from becoming read-only: the server is stopped for that, then started again.
    await kill(server)
    if (!mount('-o', 'remount,ro', folder)) throw new Error('the disk stays as it was')
    await expect(startServerProcess(folder)).rejects.toThrow('ended with 1')
    if (!mount('-o', 'remount,rw', folder)) throw new Error('the disk stays read-only')
    server = await startServerProcess(folder)
    expect(await keptIn(base)).toBe(7)
  })
})
