import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { serverWords } from '../support/server/server-process.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'cap-care-first-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Every package that the process loads is named on its error output. */
const tellingLoads = `data:text/javascript,${encodeURIComponent(
  "import{registerHooks}from'node:module';registerHooks({load(url,context,next){console.error('loads '+url);return next(url,context)}})",
)}`

/** Starts the real server, waits until it printed what is looked for, does something, and stops it. */
async function withServer<Result>(printed: RegExp, work: (found: string, address: string) => Promise<Result>) {
  const child = spawn(process.execPath, ['--import', tellingLoads, ...serverWords], {
    env: { ...process.env, PORT: '0', DATABASE_URL: '', DATA_DIR: folder },
  })
  let [out, loaded] = ['', '']
  child.stderr.on('data', (chunk) => {
    loaded += chunk
  })
  const found = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error(`ended: ${out} ${loaded.slice(-500)}`)))
    child.stdout.on('data', (chunk) => {
      out += chunk
      const match = printed.exec(out)
      if (match) resolve(match[0])
    })
  })
  const address = out.match(/http:\/\/[\d.]+:\d+/)?.[0] ?? ''
  const result = await work(found, address)
  child.removeAllListeners('exit')
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
  return { result, out, loaded }
}

const link = /http:\/\/[\d.]+:\d+\/premier-acces\/[\w-]{43}/
/** A service prints to a journal, which is kept: it says where the link is, and not the link. */
const place = /premier-acces\.txt/
const file = () => join(folder, 'premier-acces.txt')
const linkIn = () => link.exec(readFileSync(file(), 'utf8'))?.[0] ?? ''

/** What the server loads before it listens: a moment later it loads the upkeep and the content. */
const loadedAtStart = (loaded: string) => {
  const later = loaded.search(/loads \S+\/src\/(daily-upkeep|questionnaires\/load)\.ts/)
  const addresses = loaded.slice(0, later).matchAll(/^loads file:\S+?\/((?:src|node_modules)\/\S+)$/gm)
  return [...new Set(Array.from(addresses, ([, path = '']) => path))]
}

/** The folders of `src/` from which a start takes files. Another needs a reason: `docs/decisions/0022-doors-loaded-when-needed.md`. */
const startsWith = [
  ...[
    'api',
    'audit',
    'backup',
    'comparison',
    'content',
    'environment',
    'evidence',
    'http',
    'identity',
    'kernel',
    'mail',
  ],
  ...['mailing', 'questionnaires', 'reports', 'settings', 'storage', 'web'],
]

describe('the first start', () => {
  it('writes the link that makes the first administrator to a private file; the next start writes a new link, and the first link dies', async () => {
    const first = await withServer(place, async () => {
      expect(statSync(file()).mode & 0o777).toBe(0o600)
      return { link: linkIn(), status: (await fetch(linkIn())).status }
    })
    expect(first.result.status).toBe(200)
    expect(first.out).not.toMatch(link)
    const second = await withServer(place, async (_, address) => {
      const found = linkIn()
      const password = 'huit renards sous la neige'
      const body = new URLSearchParams({ email: 'premiere@exemple.fr', password, repeated: password })
      const made = await fetch(found, { method: 'POST', body, headers: { origin: address }, redirect: 'manual' })
      const old = new URL(first.result.link).pathname
      return [(await fetch(address + old)).status, made.status, (await fetch(found)).status]
    })
    expect(second.result).toEqual([404, 303, 404])
    const third = await withServer(/http:\/\/[\d.]+:\d+/, async (_, address) => {
      await fetch(`${address}/connexion`)
      await vi.waitFor(() => expect(existsSync(file())).toBe(false), { timeout: 10_000, interval: 50 })
    })
    expect(third.out).not.toContain('premier-acces')
  })

  it('keeps the key of sessions in a private file, out of the database', async () => {
    await withServer(place, async () => undefined)
    const keyFile = join(folder, 'auth-secret')
    expect(statSync(keyFile).mode & 0o777).toBe(0o600)
    const key = readFileSync(keyFile, 'utf8')
    expect(key.length).toBeGreaterThanOrEqual(64)
    expect(readFileSync(join(folder, 'cap-care.sqlite')).includes(key)).toBe(false)
    await withServer(place, async () => undefined)
    expect(readFileSync(keyFile, 'utf8')).toBe(key)
  })

  it('loads the first page and the protections of every page; no sentence, and nothing of accounts and mails for an open diagnosis', async () => {
    const { loaded } = await withServer(place, async (_, address) => {
      const body = new URLSearchParams({ questionnaire: 'sauvegardes', type: 'ESMS', nom: '' })
      const begun = await fetch(`${address}/diagnostic`, { method: 'POST', body, headers: { origin: address } })
      expect(begun.status).toBe(200)
      await fetch(`${address}/connexion`)
    })
    expect(loaded).toContain('/node_modules/hono/')
    const first = loadedAtStart(loaded)
    expect(first).toContain('src/web/home/home.ts')
    const folders = first.flatMap((path) => /^src\/([a-z-]+)\//.exec(path)?.[1] ?? [])
    expect([...new Set(folders)].sort()).toEqual(startsWith)
    const subjects = first.flatMap((path) => /^src\/web\/([a-z-]+)\//.exec(path)?.[1] ?? [])
    expect([...new Set(subjects)].sort()).toEqual(['home', 'http', 'ui'])
    // What reads content, prints, or is done by a use case waits for the first request that needs it.
    const laterOn = /node_modules\/(yaml|puppeteer|handlebars)|\/checks\/|\/refusals\/|printer\/pdf|\/usecases\//
    expect(first.filter((path) => laterOn.test(path))).toEqual([])
    // Each file costs the start half a millisecond: more of them need a reason. The last ones join French words, read long
    // lists between other answers, keep long work of all requests in one line, limit requests of every door, say why the server stops, and explain acronyms.
    expect(first.filter((path) => path.startsWith('src/')).length).toBeLessThan(202)
    expect(first.filter((path) => path.startsWith('node_modules/')).length).toBeLessThan(275)
    expect(
      loaded.match(/node_modules\/(better-auth|@better-auth|nodemailer|@zxcvbn-ts|uqr|jose|kysely|openid-client)\b/g),
    ).toBeNull()
  })
})
