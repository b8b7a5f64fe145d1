import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addExercise } from '#exercises'
import { operator } from '#kernel'
import { readConfig } from '../../src/config.ts'
import { assemble } from '../../src/main.ts'
import { paths } from '../../src/web/paths.ts'
import { accountAs, fillRegister, grantAs, sampleStructures } from '../support/data/directory.ts'
import { createAccount } from '../support/product/accounts.ts'
import { formToken } from '../support/product/app.ts'
import { kill, type ServerProcess, startScript, startServerProcess } from '../support/server/server-process.ts'
import { longestWait, memoryOf, watchHealth } from '../support/server/watched-server.ts'
import { bomb, cellsOf, logos, manyParts, tables, workbookOf } from './hostile-files.ts'

/*
 * The worst that anyone may send without an account, and that an administrator may upload, to the real server: each time
 * `/health` must go on answering. Network addresses change with each request, so that limits per network do not stop the attack before it begins.
 */

const folder = mkdtempSync(join(tmpdir(), 'cap-care-worst-'))
let server: ServerProcess
let idle: ServerProcess
let base = ''
/** What the server holds after each attack was made once. */
let memoryOnce = 0
/** The cookies of an administrator: what administrators upload is read with care too. */
let administrator = ''
/** The cookies of somebody of a structure, and where files are attached to an exercise. */
let director = ''
let pieces = ''

beforeAll(async () => {
  await makeAccounts()
  server = await startServerProcess(folder)
  idle = await startScript(['test/support/server/idle-server.ts'], {})
  base = await begin()
  // What is loaded when first needed is loaded before anything is measured, and the memory has grown to what this work takes.
  for (const attack of Object.values(attacks)) await attack()
  isFirstPass = false
  await pause(2_000)
  memoryOnce = memoryOf(server) ?? 0
}, 120_000)
afterAll(async () => {
  await Promise.all([server, idle].map((each) => each && kill(each)))
  rmSync(folder, { recursive: true, force: true })
})

let senders = 0
/** Another network each time. */
const sender = () => {
  senders += 1
  return `198.${18 + (senders >> 16)}.${(senders >> 8) & 255}.${senders & 255}`
}

const get = (path: string, init: RequestInit = {}) =>
  fetch(server.address + path, {
    ...init,
    redirect: 'manual',
    headers: { 'x-forwarded-for': sender(), ...init.headers },
  })

const post = (path: string, body: BodyInit, headers: Record<string, string> = {}) =>
  get(path, { method: 'POST', body, headers: { origin: server.address, ...headers } })

async function begin(): Promise<string> {
  const begun = await post('/diagnostic', new URLSearchParams({ questionnaire: 'sauvegardes', type: 'ES', nom: '' }))
  const link = begun.headers.get('location') ?? ''
  return new RegExp(`${link}/questionnaires/[^/"]+`).exec(await (await get(link)).text())?.[0] ?? ''
}

let isFirstPass = true
/** So many at once, so many times; once in the first pass. */
async function flood(rounds: number, atOnce: number, send: (at: number) => Promise<unknown>): Promise<void> {
  for (let round = 0; round < (isFirstPass ? 1 : rounds); round += 1) {
    const sent = Array.from({ length: atOnce }, (_, at) => send(round * atOnce + at).catch(() => undefined))
    await Promise.all(sent)
  }
}

const readStatus = async (answer: Promise<Response>) => {
  const { status, body } = await answer
  await body?.cancel()
  return status
}

const upload = (name: string, content: Uint8Array<ArrayBuffer> | string, field = 'classeur') => {
  const form = new FormData()
  form.set(field, new Blob([content]), name)
  return form
}

async function makeAccounts(): Promise<void> {
  const app = await assemble(readConfig({ DATA_DIR: folder, OPEN_DIAGNOSIS_FREE_MEGABYTES: '0' }))
  const { tilleuls } = sampleStructures
  try {
    await fillRegister(app.contextFor(operator, 'command').storage)
    const accountOf = async (role: 'admin' | 'structure') =>
      (await createAccount({ app }, { email: `${role}@exemple.fr`, grants: [grantAs(role, tilleuls)] })).cookie
    administrator = await accountOf('admin')
    director = await accountOf('structure')
    const held = { finess: tilleuls.finess, kind: 'crisis', status: 'held', day: '2026-03-12' } as const
    const { id } = await addExercise(app.contextFor(accountAs('structure', tilleuls), 'web'), held)
    pieces = `/structures/${tilleuls.finess}/exercices/${id}/pieces`
  } finally {
    await app.close()
  }
}

const sendAsAdministrator = (path: string, field: string, name: string, content: Uint8Array<ArrayBuffer> | string) =>
  readStatus(post(path, upload(name, content, field), { cookie: administrator }))

/** Sends a body that never ends, 200 MB announced or nothing announced: the status, and how many bytes it took. */
async function sendEndless(path: string, announced: boolean): Promise<{ status: number; bytes: number }> {
  const headers = {
    origin: server.address,
    cookie: administrator,
    'content-type': 'multipart/form-data; boundary=x',
    ...(announced ? { 'content-length': String(200 * 1024 * 1024) } : {}),
  }
  const sent = request(server.address + path, { method: 'POST', headers })
  const answered = once(sent, 'response') as Promise<[IncomingMessage]>
  let status: number | undefined
  answered.then(
    ([answer]) => {
      status = answer.statusCode
    },
    () => undefined,
  )
  sent.on('error', () => undefined)
  const chunk = Buffer.alloc(256 * 1024, 'a')
  let bytes = 0
  while (status === undefined && bytes < 200 * 1024 * 1024 && !sent.destroyed) {
    sent.write(chunk)
    bytes += chunk.length
    await pause(1)
  }
  sent.destroy()
  return { status: status ?? 0, bytes }
}

const tableForms: readonly (readonly [path: string, field: string])[] = [
  [paths.territoryCheck('32'), 'fichier'],
  [paths.invitationCheck, 'fichier'],
]

const refused = [413, 422]

const attacks: Record<string, () => Promise<unknown>> = {
  'workbooks that unfold to hundreds of megabytes': async () => {
    const bytes = bomb()
    await flood(2, 4, () => readStatus(post(`${base}/sans-reseau`, upload('classeur.xlsx', bytes))))
  },
  'workbooks of very many parts': async () => {
    const part = new Uint8Array()
    const parts = Object.fromEntries(Array.from({ length: 15_000 }, (_, at) => [`a${at}`, part]))
    const bytes = new Uint8Array(zipSync(parts, { level: 0 }))
    await flood(2, 4, () => readStatus(post(`${base}/sans-reseau`, upload('classeur.xlsx', bytes))))
  },
  'workbooks whose cells or sheets all cite one long part': async () => {
    const sharedOf = (texts: readonly string[]) =>
      `<sst>${texts.map((text) => `<si><t>${text}</t></si>`).join('')}</sst>`
    const oneSheet = ['worksheets/1.xml']
    const cites = (text: number) => cellsOf(50_000, `<c t="s"><v>${text}</v></c>`)
    const books = [
      workbookOf(oneSheet, { 'xl/shared.xml': sharedOf(['a'.repeat(7_000_000)]), 'xl/worksheets/1.xml': cites(0) }),
      workbookOf(oneSheet, { 'xl/shared.xml': sharedOf(['', 'b'.repeat(30_000)]), 'xl/worksheets/1.xml': cites(1) }),
      workbookOf(Array(100).fill(oneSheet[0]), { 'xl/worksheets/1.xml': cellsOf(500_000, '<c s="1"/>') }),
    ]
    const statuses = await Promise.all(
      books.map((bytes) => readStatus(post(`${base}/sans-reseau`, upload('classeur.xlsx', bytes)))),
    )
    expect(statuses.map((status) => refused.includes(status))).toEqual([true, true, true])
  },
  'logos that are none, as an administrator': async () => {
    for (const [name, logo] of Object.entries(logos))
      expect([name, await sendAsAdministrator(paths.settingsLogo, 'logo', 'logo.png', logo)]).toEqual([
        name,
        expect.toBeOneOf(refused),
      ])
  },
  'tables that are none, as an administrator': async () => {
    for (const [path, field] of tableForms) {
      for (const [name, table] of Object.entries(tables).slice(0, isFirstPass ? 1 : undefined))
        expect([path, name, await sendAsAdministrator(path, field, 'fichier.csv', table)]).toEqual([
          path,
          name,
          expect.toBeOneOf([200, ...refused]),
        ])
    }
  },
  'files of 200 MB, as an administrator': async () => {
    for (const path of [paths.settingsLogo, ...tableForms.map(([path]) => path)]) {
      for (const announced of [true, false]) {
        const { status, bytes } = await sendEndless(path, announced)
        expect([path, announced, status]).toEqual([path, announced, 413])
        expect(bytes).toBeLessThan(50 * 1024 * 1024)
      }
    }
  },
  'files that are none, and forms of very many parts': async () => {
    const { type, bytes } = await manyParts()
    await flood(2, 4, () => readStatus(post(`${base}/sans-reseau`, bytes, { 'content-type': type })))
    await flood(2, 8, () => readStatus(post(`${base}/sans-reseau`, upload('a.xlsx', 'x'.repeat(1_900_000)))))
  },
  'long forms, of very many fields': async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' }
    const fields = Array.from({ length: 20_000 }, (_, at) => `reponse.a${at}=1`).join('&')
    const long = `commentaire.regle-3-2-1=${'%F0%9F%A6%8A'.repeat(20_000)}`
    for (const body of [fields, long, '&'.repeat(250_000), '%'.repeat(250_000)])
      await flood(2, 10, () => readStatus(post(`${base}/reponse/regle-3-2-1`, body, form)))
  },
  'deep JSON': async () => {
    const deep = '['.repeat(120_000)
    await flood(3, 10, () => readStatus(post('/diagnostic', deep, { 'content-type': 'application/json' })))
    await flood(3, 10, () => readStatus(post('/diagnostic', deep, { 'content-type': 'text/plain' })))
  },
  'floods of files': async () => {
    for (const file of ['explication.csv', 'classeur.xlsx', 'resultat'])
      await flood(8, 25, () => readStatus(get(`${base}/${file}`)))
  },
  'hundreds of pages at once, from one network': async () => {
    const from = { 'x-forwarded-for': '198.51.100.1' }
    for (const page of [`${base}/resultat`, '/diagnostic?q=centre'])
      await flood(1, isFirstPass ? 60 : 600, () => readStatus(get(page, { headers: from })))
  },
  'floods of PDFs that nobody waits for': async () => {
    await flood(3, 15, () => readStatus(get(`${base}/rapport.pdf`, { signal: AbortSignal.timeout(500) })))
  },
  'long searches': async () => {
    const texts = [
      'a'.repeat(7_000),
      'e '.repeat(3_000),
      '%'.repeat(2_000),
      'é'.repeat(1_000),
      'centre hospitalier de la',
    ]
    for (const text of texts)
      await flood(3, 20, () => readStatus(get(`/diagnostic?q=${encodeURIComponent(text).slice(0, 8_000)}`)))
  },
  'addresses that no page has': async () => {
    await flood(10, 40, (at) => readStatus(get(`/${'a/'.repeat(500)}${at}`)))
    await flood(5, 40, (at) => readStatus(get(`/diagnostic/${'.'.repeat(4_000)}${at}`)))
    for (const method of ['OPTIONS', 'HEAD', 'DELETE']) await flood(3, 40, () => readStatus(get(base, { method })))
  },
  'many connections, slow and mangled': async () => {
    const { port } = new URL(server.address)
    const sockets = Array.from({ length: 300 }, (_, at) => {
      const socket = connect(Number(port), '127.0.0.1')
      socket.on('error', () => undefined)
      const form = 'Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nnom='
      const starts = [
        'GET / HTTP/1.1\r\nHost: a\r\nX: ',
        `POST /diagnostic HTTP/1.1\r\nHost: a\r\n${form}`,
        '\0\xff\0GET',
        '',
      ]
      socket.write(starts[at % starts.length] ?? '')
      return socket
    })
    await Promise.all(sockets.map((socket) => once(socket, 'connect').catch(() => undefined)))
    for (let time = 0; time < 10; time += 1) {
      for (const socket of sockets) if (socket.writable) socket.write('a')
      await pause(50)
    }
    for (const socket of sockets) socket.destroy()
  },
}

describe('the server, while somebody sends', () => {
  for (const [name, attack] of Object.entries(attacks)) {
    it(`${name}, answers whoever else asks`, { timeout: 120_000 }, async () => {
      const { statuses, longestOwnWait } = await watchHealth(server, idle, attack)
      expect(statuses).toEqual([200])
      expect(longestOwnWait).toBeLessThan(longestWait)
    })
  }
})

describe('the memory of the server', () => {
  it('is given back after six files of 14 MB, sent at once, and nobody else waits', { timeout: 120_000 }, async () => {
    const before = memoryOf(server) ?? 0
    const large = 'finess;territoire;'.repeat(800_000)
    const form = upload('liste.csv', large, 'piece')
    form.set('envoi', formToken())
    const send = () => readStatus(post(pieces, form, { cookie: director }))
    const watched = await watchHealth(server, idle, async () => {
      expect(await Promise.all(Array.from({ length: 6 }, send))).toEqual(Array(6).fill(303))
    })
    expect(watched.statuses).toEqual([200])
    expect(watched.longestOwnWait).toBeLessThan(longestWait)
    await pause(2_000)
    expect((memoryOf(server) ?? 0) - before).toBeLessThan(100)
  })

  it('comes back once all that is over: many times cost no more than once', { timeout: 60_000 }, async () => {
    await pause(2_000)
    // Less than one workbook bomb, or a hundred forms: what is kept by mistake would show.
    expect((memoryOf(server) ?? 0) - memoryOnce).toBeLessThan(100)
  })
})
