import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fillUp, savingVisitor } from '../support/server/saving-visitor.ts'
import { kill, type ServerProcess, serverWords, startScript } from '../support/server/server-process.ts'
import { canMakeDisks, smallDisk } from '../support/server/small-disk.ts'
import { hasPostgres, type PostgresServer, startPostgres } from '../support/storage/postgres-server.ts'

const canTry = hasPostgres && canMakeDisks()
if (!canTry) console.warn('No PostgreSQL server, or no right to mount a small disk: its full disk is not tried here.')

async function makeDatabase(url: string): Promise<string> {
  const client = new Client(`${url}/postgres`)
  await client.connect()
  await client.query('create database cap_care')
  await client.end()
  return `${url}/cap_care`
}

describe.skipIf(!canTry)('a server whose PostgreSQL fails', () => {
  let disk: ReturnType<typeof smallDisk>
  let postgres: PostgresServer | undefined
  let server: ServerProcess
  const dataDir = mkdtempSync(join(tmpdir(), 'cap-care-data-'))
  beforeAll(async () => {
    disk = smallDisk(110)
    if (!disk) throw new Error('no disk')
    const data = join(disk.folder, 'data')
    mkdirSync(data)
    postgres = await startPostgres({ durable: true, data })
    if (!postgres) throw new Error('no PostgreSQL')
    const DATABASE_URL = await makeDatabase(postgres.url)
    server = await startScript(serverWords, { DATA_DIR: dataDir, DATABASE_URL })
  })
  afterAll(async () => {
    if (server) await kill(server)
    postgres?.stop()
    disk?.remove()
    rmSync(dataDir, { recursive: true, force: true })
  })

  const { begin, save, keptIn, health, healthOnceKnown } = savingVisitor(() => server.address)

  it('keeps the answers it acknowledged on a full disk, says so in its health, and goes on once there is room', async () => {
    expect(await health()).toMatchObject({ code: 200, status: 'ok' })
    const base = await begin()
    const filler = join(disk?.folder ?? '', 'filler')
    let acknowledged = 0
    let refused: Awaited<ReturnType<typeof save>> | undefined
    for (let value = 1; value < 2_000 && !refused; value += 1) {
      if (value === 20) fillUp(filler)
      const answer = await save(base, value, 'x'.repeat(3_900) + value)
      if (answer.status === 200) acknowledged = value
      else refused = answer
    }
    expect(acknowledged).toBeGreaterThanOrEqual(19)
    expect(refused).toMatchObject({ status: 503, text: expect.stringContaining('n’a pas été enregistré') })
    expect(await keptIn(base)).toBe(acknowledged)
    expect(await healthOnceKnown(503)).toMatchObject({ code: 503, status: 'storage-not-writable' })

    rmSync(filler)
    expect(await healthOnceKnown(200)).toMatchObject({ code: 200, status: 'ok' })
    expect((await save(base, 1_999)).status).toBe(200)
    expect(await keptIn(base)).toBe(1_999)
  })

  it('says that the database does not answer while it is away, and goes on by itself when it is back', async () => {
    const base = await begin()
    expect((await save(base, 5)).status).toBe(200)
    postgres?.crash()
    for (const value of [6, 7]) {
      const away = { status: 503, text: expect.stringContaining('ne répond pas') }
      expect(await save(base, value)).toMatchObject(away)
    }
    expect(await healthOnceKnown(503)).toMatchObject({ code: 503, status: 'storage-unavailable' })
    postgres?.startAgain()
    expect(await keptIn(base)).toBe(5)
    expect((await save(base, 8)).status).toBe(200)
  })
})
