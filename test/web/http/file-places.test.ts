import { once } from 'node:events'
import type { Server } from 'node:http'
import { type AddressInfo, connect, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { createAdaptorServer } from '@hono/node-server'
import { type Context, Hono } from 'hono'
import { TrieRouter } from 'hono/router/trie-router'
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest'
import { AppError } from '#kernel'
import { endStalledReaders } from '../../../src/stalled-readers.ts'
import { sendChunks } from '../../../src/web/http/answers/answer.ts'
import { filePlaces } from '../../../src/web/http/limiting/file-places.ts'
import { drawings } from '../../../src/web/http/limits.ts'
import { entrance } from '../../../src/web/http/protection.ts'
import { file, type Handler } from '../../../src/web/http/routing/route.ts'
import { addRoutes } from '../../../src/web/http/routing/routing.ts'
import { openTestApp, type TestApp } from '../../support/product/app.ts'

/* Readers over real connections: what they do not read waits in the system, then in the server. */

let test: TestApp
let server: Server
const readers: Socket[] = []
/** The networks whose file has begun, and how many files have ended, whole or not. */
interface Seen {
  readonly begun: string[]
  ended: number
}
let seen: Seen

async function* endless(own: Seen) {
  try {
    for (;;) yield new Uint8Array(1024 * 1024)
  } finally {
    own.ended += 1
  }
}

async function* late() {
  await pause(600)
  yield new TextEncoder().encode('whole')
}

async function serve(patience?: number): Promise<void> {
  const own: Seen = { begun: [], ended: 0 }
  seen = own
  const send =
    (made: (own: Seen) => AsyncGenerator<Uint8Array>): Handler =>
    (_app, context) => {
      own.begun.push(context.req.header('x-forwarded-for') ?? '')
      return sendChunks(context, { type: 'text/csv', name: 'liste.csv', chunks: made(own) })
    }
  const web = new Hono({ router: new TrieRouter() })
  addRoutes(web, test.app, {
    enter: entrance(test.app.config, () => undefined),
    refuse: (error: unknown, context: Context) => context.text(error instanceof AppError ? error.code : 'fault', 429),
    routes: [file('/endless', 'anyone', drawings, send(endless)), file('/late', 'anyone', drawings, send(late))],
    doors: [],
  })
  server = createAdaptorServer({ fetch: web.fetch }) as Server
  endStalledReaders(server, patience)
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
}

/** Asks for a file from a network. Nothing of the answer is read before the reader is told to. */
async function ask(network: string, path = '/endless'): Promise<Socket> {
  const reader = connect((server.address() as AddressInfo).port, '127.0.0.1')
  reader.on('error', () => undefined)
  readers.push(reader)
  await once(reader, 'connect')
  reader.pause()
  reader.write(`GET ${path} HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: ${network}\r\nConnection: close\r\n\r\n`)
  return reader
}

async function until(holds: () => boolean): Promise<void> {
  for (let attempt = 0; attempt < 1_000 && !holds(); attempt += 1) await pause(10)
  expect(holds()).toBe(true)
}

async function textOf(reader: Socket): Promise<string> {
  let text = ''
  for await (const chunk of reader) text += chunk
  return text
}

const [hospital, other] = ['192.0.2.1', '198.51.100.1']
const countOf = (network: string) => seen.begun.filter((each) => each === network).length

beforeAll(async () => {
  test = await openTestApp()
})
afterAll(() => test.close())
afterEach(async () => {
  for (const reader of readers.splice(0)) reader.destroy()
  server.close()
  await once(server, 'close')
})

it('four files of one network are under way at once, the next waits for one of them, another network does not', async () => {
  await serve()
  for (let count = 0; count < 5; count += 1) await ask(hospital)
  await until(() => countOf(hospital) === 4)
  await ask(other)
  await until(() => countOf(other) === 1)
  expect(countOf(hospital)).toBe(4)
  readers[0]?.destroy()
  await until(() => countOf(hospital) === 5)
  await until(() => seen.ended === 1)
})

it('beyond twenty files that a network waits for, the next is refused at once', async () => {
  await serve()
  for (let count = 0; count < 24; count += 1) await ask(hospital)
  await until(() => countOf(hospital) === 4)
  const refused = await textOf(await ask(hospital))
  expect(refused).toMatch(/^HTTP\/1\.1 429/)
  expect(refused).toContain('files-under-way')
})

it('a reader who stops loses the connection, and the place is given to the next', async () => {
  await serve(300)
  const reading = await ask(hospital)
  let bytes = 0
  reading.on('data', (chunk) => {
    bytes += chunk.length
    reading.pause()
    setTimeout(() => reading.resume(), 5)
  })
  reading.resume()
  for (let count = 0; count < 4; count += 1) await ask(hospital)
  await until(() => countOf(hospital) === 5)
  await until(() => seen.ended === 4)
  const before = bytes
  await until(() => bytes > before)
})

it('a reader is not blamed for what the server has not made yet', async () => {
  await serve(200)
  expect(await textOf(await ask(hospital, '/late'))).toContain('whole')
})

it('slow readers who hold every place give way to somebody who waits, and to nobody otherwise', async () => {
  const own: Seen = { begun: [], ended: 0 }
  seen = own
  const places = filePlaces({ atOnce: 4, grace: 100, betweenLooks: 50 })
  const web = new Hono()
  web.get('/endless', (context) => {
    const caller = context.req.header('x-forwarded-for') ?? ''
    return places({ caller }, context, async () => {
      own.begun.push(caller)
      return sendChunks(context, { type: 'text/csv', name: 'liste.csv', chunks: endless(own) })
    })
  })
  server = createAdaptorServer({ fetch: web.fetch }) as Server
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  for (let count = 0; count < 4; count += 1) await ask(hospital)
  await until(() => countOf(hospital) === 4)
  await pause(400)
  expect(own.ended).toBe(0)
  await ask(other)
  await until(() => countOf(other) === 1)
  await until(() => own.ended === 1)
})
