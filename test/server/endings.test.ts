import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, describe, expect, it, vi } from 'vitest'
import { serverWords } from '../support/server/server-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'cap-care-endings-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A signal makes a promise fail that nobody awaits. */
const strayPromise = `data:text/javascript,process.on('SIGUSR2',()=>{Promise.reject(new Error('MOT-SECRET'))})`

/** The real server, without any terminal, once it listens: its address, and what it prints on its error output. */
async function listening() {
  const env = {
    ...process.env,
    PORT: '0',
    DATABASE_URL: '',
    DATA_DIR: folder,
    PRINT_DIR: 'node_modules/.cache/cap-care',
  }
  const server = spawn(process.execPath, ['--import', strayPromise, ...serverWords], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said = text(server.stderr)
  let printed = ''
  for await (const chunk of server.stdout.iterator({ destroyOnReturn: false })) {
    printed += chunk
    if (/http:\/\/\S+/.test(printed)) break
  }
  return { server, said, address: printed.match(/http:\/\/\S+/)?.[0] ?? '' }
}

const form = ['/diagnostic', 'application/x-www-form-urlencoded', 'questionnaire='] as const
const answers = ['/api/v1/questionnaires/sauvegardes/1.0.0/score', 'application/json', '{"audience":'] as const

/** Begins to send a body, and leaves. */
async function breakOff(address: string, [path, type, start]: readonly [string, string, string]): Promise<void> {
  const { port, host } = new URL(address)
  const telephone = connect(Number(port), '127.0.0.1')
  const head = `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nOrigin: ${address}\r\nContent-Type: ${type}\r\n`
  telephone.write(`${head}Content-Length: 99\r\n\r\n${start}`)
  await new Promise((resolve) => setTimeout(resolve, 200))
  telephone.resetAndDestroy()
}

async function ended(server: ChildProcess): Promise<number | NodeJS.Signals | null> {
  if (server.exitCode === null && server.signalCode === null) await once(server, 'exit')
  return server.exitCode ?? server.signalCode
}

describe('a server', () => {
  it('goes on when nobody reads what it prints, when a form, the request of a program or a promise breaks off, and when a terminal it does not have is closed; it says which signal ends it', async () => {
    const { server, said, address } = await listening()
    // The place of the first access is printed after the address.
    server.stdout.destroy()
    await fetch(`${address}/connexion`)
    await breakOff(address, form)
    await fetch(`${address}/api/openapi.json`)
    await breakOff(address, answers)
    server.kill('SIGUSR2')
    await fetch(`${address}/health`)
    server.kill('SIGHUP')
    const place = join(folder, 'premier-acces.txt')
    await vi.waitFor(() => expect(existsSync(place)).toBe(true), { timeout: 20_000, interval: 50 })
    for (let asked = 0; asked < 3; asked += 1) expect((await fetch(`${address}/health`)).status).toBe(200)
    server.kill('SIGTERM')
    expect(await ended(server)).toBe(0)
    // The fault of the promise is told by its place, without its message.
    expect(await said).toMatch(
      /^Error < at .*\nLe terminal .*SIGHUP.* continue.*\nLe serveur s’arrête, car il a reçu le signal SIGTERM\..*\n$/,
    )
  })
})
