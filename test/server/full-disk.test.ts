import { spawnSync } from 'node:child_process'
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { kill, type ServerProcess, startServerProcess } from '../support/server/server-process.ts'

const mount = (...words: string[]) => spawnSync('mount', words).status === 0
const small = ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs']

function fillUp(file: string): void {
  try {
    for (;;) appendFileSync(file, Buffer.alloc(4_096))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
  }
}

/** Making a small disk asks for rights that not every machine gives. */
const trial = mkdtempSync(join(tmpdir(), 'cap-care-disk-'))
const canMount = mount(...small, trial)
if (canMount) spawnSync('umount', [trial])
rmSync(trial, { recursive: true, force: true })

describe.skipIf(!canMount)('a server whose disk takes nothing more', () => {
  let folder: string
  let server: ServerProcess
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cap-care-disk-'))
    if (!mount(...small, folder)) throw new Error('no disk')
  })
  afterEach(async () => {
    if (server) await kill(server)
    spawnSync('umount', [folder])
    rmSync(folder, { recursive: true, force: true })
  })

  const form = (fields: Record<string, string>): RequestInit => ({
    method: 'POST',
    body: new URLSearchParams(fields),
    headers: { origin: server.address, 'HX-Request': 'true' },
    redirect: 'manual',
  })
  const begin = async () => {
    const start = form({ questionnaire: 'sauvegardes', type: 'ES', nom: 'CH test' })
    const link = (await fetch(`${server.address}/diagnostic`, start)).headers.get('location')
    const home = await (await fetch(`${server.address}${link}`)).text()
    return home.match(/\/diagnostic\/[\w-]+\/questionnaires\/[\w-]+/)?.[0] ?? ''
  }
  const save = async (base: string, value: number, comment = '') => {
    const fields = { 'reponse.jours-conserves': `${value}`, 'commentaire.jours-conserves': comment }
    const answer = await fetch(`${server.address}${base}/reponse/jours-conserves`, form(fields))
    return { status: answer.status, text: (await answer.text()).replaceAll('\u00A0', ' ') }
  }
  const keptIn = async (base: string) => {
    const page = await (await fetch(`${server.address}${base}/theme/copies`)).text()
    return Number(page.match(/name="reponse\.jours-conserves"[^>]*value="(\d+)"/)?.[1])
  }
  const health = async () => {
    const answer = await fetch(`${server.address}/health`)
    return { code: answer.status, ...((await answer.json()) as { status: string; freeMegabytes: number }) }
  }
  const healthOnceKnown = async (code: number) => {
    for (let time = 0; time < 40; time += 1) {
      const found = await health()
      if (found.code === code) return found
      await pause(250)
    }
    return health()
  }

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
