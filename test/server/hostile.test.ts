import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cookieOf, testPassword } from '../support/product/accounts.ts'
import { serverWords } from '../support/server/server-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'cap-care-hostile-'))
let server: ChildProcess
let address = ''
/** All that the server wrote to whoever runs it. */
let printed = ''

beforeAll(async () => {
  // No mail server listens there: each mail that cannot leave is told.
  const env = { PORT: '0', DATABASE_URL: '', DATA_DIR: folder, SMTP_URL: 'smtp://127.0.0.1:9' }
  server = spawn(process.execPath, serverWords, { env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] })
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (chunk) => {
      printed += chunk
    })
  }
  await until(() => /premier-acces\.txt/.test(printed))
  address = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0] ?? ''
})
afterAll(async () => {
  const gone = once(server, 'exit')
  server.kill('SIGKILL')
  await gone
  rmSync(folder, { recursive: true, force: true })
})

async function until(holds: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 500 && !holds(); attempt += 1) await new Promise((done) => setTimeout(done, 20))
  expect([holds(), printed]).toEqual([true, printed])
}

const post = (path: string, fields: Record<string, string>, headers: Record<string, string> = {}) =>
  fetch(address + path, {
    method: 'POST',
    redirect: 'manual',
    body: new URLSearchParams(fields),
    headers: { origin: address, ...headers },
  })

/** Sends bytes as they are, and gives what comes back until the connection ends. */
async function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(address)
  const socket = connect(Number(port), hostname)
  let answer = ''
  socket.on('data', (chunk) => {
    answer += chunk
  })
  socket.on('error', () => undefined)
  const ended = once(socket, 'close')
  socket.end(text)
  await ended
  return answer
}

const statusIn = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1])

describe('the real server', () => {
  it('prints no secret, email address, name or answer', async () => {
    const kept = readFileSync(join(folder, 'premier-acces.txt'), 'utf8')
    const first = /\/premier-acces\/[\w-]{43}/.exec(kept)?.[0] ?? ''
    expect(printed).not.toContain(first)
    const mail = 'premiere.administratrice@exemple.fr'
    const made = await post(first, {
      email: mail,
      name: 'Camille Roux',
      password: testPassword,
      repeated: testPassword,
    })
    expect(made.status).toBe(303)
    const cookie = cookieOf({ done: true, cookies: made.headers.getSetCookie() })
    await post('/connexion', { adresse: mail, 'mot-de-passe': 'mot de passe raté' })
    await post('/compte/nom', { name: 'Camille Roux' }, { cookie, origin: 'https://evil.example' })
    await post('/mot-de-passe-oublie', { adresse: mail })
    await until(() => printed.includes('mail-not-sent'))
    const begun = await post('/diagnostic', { questionnaire: 'sauvegardes', type: 'ESMS', nom: 'EHPAD Secret' })
    const link = begun.headers.get('location') ?? ''
    const home = await (await fetch(address + link)).text()
    const base = new RegExp(`${link}/questionnaires/[^/"]+`).exec(home)?.[0] ?? ''
    const theme = /\/theme\/([a-z-]+)/.exec(home)?.[1] ?? ''
    const page = await (await fetch(`${address}${base}/theme/${theme}`)).text()
    const question = /name="commentaire\.([a-z0-9-]+)"/.exec(page)?.[1] ?? ''
    const answer = { [`reponse.${question}`]: 'ne-sait-pas', [`commentaire.${question}`]: 'COMMENTAIRE-SECRET' }
    expect((await post(`${base}/reponse/${question}`, answer)).status).toBeLessThan(400)
    const odd = ['%', '%00', '%E0%A4%A', '..%2f..%2fpackage.json', `${'a'.repeat(43)}`, '__proto__']
    for (const text of odd) await fetch(`${address}/diagnostic/${text}?jeton=JETON-SECRET`)
    await raw(`GET /invitation/${'b'.repeat(43)} HTTP/1.1\r\nHost: evil example\r\nConnection: close\r\n\r\n`)
    const secrets = [link, mail, testPassword, 'mot de passe raté', 'Camille', 'COMMENTAIRE-SECRET', 'EHPAD Secret']
    const values = cookie.split('; ').map((pair) => pair.slice(pair.indexOf('=') + 1))
    for (const secret of [...secrets, 'JETON-SECRET', 'b'.repeat(43), 'a'.repeat(43), ...values]) {
      expect([secret, printed.includes(secret)]).toEqual([secret, false])
    }
  })

  it('serves only the files it is meant to serve', async () => {
    const targets = [
      '/public/../../package.json',
      '/public/..%2f..%2fpackage.json',
      '/public/%2e%2e/%2e%2e/package.json',
      '/public//etc/passwd',
      '/../package.json',
      '/public/..\\..\\package.json',
      '/.git/config',
      '/data/auth-secret',
      '/public/app.css%00.js',
    ]
    for (const target of targets) {
      const answer = await raw(`GET ${target} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)
      expect([target, [400, 404].includes(statusIn(answer)), /dependencies|root:|\[core\]/.test(answer)]).toEqual([
        target,
        true,
        false,
      ])
    }
  })

  it('refuses requests that two servers would read in two ways, and reveals nothing of itself', async () => {
    const form = 'Host: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nConnection: close\r\n'
    const twisted = [
      `POST /connexion HTTP/1.1\r\n${form}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /`,
      `POST /connexion HTTP/1.1\r\n${form}Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef`,
      `POST /connexion HTTP/1.1\r\n${form}Content-Length: -1\r\n\r\n`,
      `GET / HTTP/1.1\r\nConnection: close\r\n\r\n`,
      `GET / HTTP/1.1\r\nHost: localhost\r\nX: ${'a'.repeat(40_000)}\r\n\r\n`,
      'POST / HTTP/9.9\r\n\r\n',
      '\0\0\0\0',
    ]
    for (const text of twisted) {
      const answer = await raw(text)
      expect([text.slice(0, 80), statusIn(answer) < 400, /node_modules|at async/.test(answer)]).toEqual([
        text.slice(0, 80),
        false,
        false,
      ])
    }
  })

  it('answers an address that is too long with a page', async () => {
    const answer = await fetch(`${address}/annuaire?q=${'a'.repeat(20_000)}`)
    expect([answer.status, await answer.text()]).toEqual([
      431,
      expect.stringContaining('L’adresse demandée est trop longue'),
    ])
  })

  it('goes on serving while many send a form that never ends', async () => {
    const { hostname, port } = new URL(address)
    const slow: Socket[] = Array.from({ length: 100 }, () => {
      const socket = connect(Number(port), hostname)
      socket.on('error', () => undefined)
      socket.write(
        `POST /connexion HTTP/1.1\r\nHost: localhost:${port}\r\nOrigin: ${address}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nadresse=`,
      )
      return socket
    })
    await Promise.all(slow.map((socket) => once(socket, 'connect')))
    expect((await fetch(`${address}/connexion`)).status).toBe(200)
    expect((await post('/connexion', { adresse: 'a@exemple.fr', 'mot-de-passe': 'x' })).status).toBe(422)
    for (const socket of slow) socket.destroy()
  })
})
