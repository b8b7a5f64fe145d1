import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { serverWords } from '../test/support/server-process.ts'
import { inTurn, type Line, median } from './measure.ts'
import { type Running, start } from './server.ts'

const agent = new Agent({ keepAlive: true, maxSockets: 1 })

/** Saving an answer, a question page, the first page, the start and the memory of the real server. */
export async function benchHttp(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-bench-'))
  const server = await start(serverWords, { DATA_DIR: join(folder, 'data') })
  try {
    const link = await begin(server)
    const lines = [await saving(server, link, folder), await page(server, link, folder), await firstPage(server)]
    const memory = { what: 'memory before a PDF', unit: 'MB', ours: server.memoryMegabytes(), maximum: 150 }
    await server.stop()
    return [...lines, await startUp(folder), memory]
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function saving(server: Running, link: string, folder: string): Promise<Line> {
  const insert = fsyncedInsert(join(folder, 'floor.sqlite'))
  let value = 0
  const save = async () => {
    value = (value + 1) % 1000
    const body = `reponse.jours-conserves=${value}`
    const answer = await send(server, `${link}/reponse/jours-conserves`, { body, headers: { 'HX-Request': 'true' } })
    if (answer.status !== 200) throw new Error(`not saved: ${answer.status}`)
  }
  await inTurn(50, insert, save)
  const { floor, ours } = await inTurn(300, insert, save)
  return { what: 'save an answer over HTTP, durable (p50)', unit: 'ms', floor, ours, maximumRatio: 3 }
}

/** One row, on the same disk, acknowledged once it is on it. */
function fsyncedInsert(file: string): () => void {
  const database = new Sqlite(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('create table answers (id integer primary key, value text, saved_at integer)')
  const statement = database.prepare('insert into answers (value, saved_at) values (?, ?)')
  return () => statement.run('"oui"', Date.now())
}

async function page(server: Running, link: string, folder: string): Promise<Line> {
  const path = `${link}/theme/politique`
  const file = join(folder, 'page.html')
  writeFileSync(file, decoded(await send(server, path)))
  const bare = await start(['bench/floor-server.ts'], { FLOOR_PAGE: file })
  try {
    await inTurn(
      100,
      () => send(bare, '/page'),
      () => send(server, path),
    )
    const { floor, ours } = await inTurn(
      500,
      () => send(bare, '/page'),
      () => send(server, path),
    )
    return { what: 'question page over HTTP', unit: 'ms', floor, ours, maximumRatio: 4 }
  } finally {
    await bare.stop()
  }
}

/** Everything a browser fetches to show the first page, as transferred. */
async function firstPage(server: Running): Promise<Line> {
  const headers = { 'accept-encoding': 'br, gzip' }
  const home = await send(server, '/', { headers })
  const assets = [...decoded(home).matchAll(/(?:src|href)="(\/public\/[^"]+)"/g)].map((match) => match[1] ?? '')
  const answers = await Promise.all(assets.map((path) => send(server, path, { headers })))
  const bytes = [home, ...answers].reduce((total, { body }) => total + body.length, 0)
  return {
    what: `first page, transferred (${answers.length + 1} requests)`,
    unit: 'kB',
    ours: bytes / 1000,
    maximum: 60,
  }
}

async function startUp(folder: string): Promise<Line> {
  const floors: number[] = []
  const ours: number[] = []
  for (let run = 0; run < 7; run += 1) {
    const bare = await start(['bench/floor-server.ts'], { FLOOR_DATABASE: join(folder, 'empty.sqlite') })
    floors.push(bare.startMilliseconds)
    await bare.stop()
    const server = await start(serverWords, { DATA_DIR: join(folder, 'data') })
    ours.push(server.startMilliseconds)
    await server.stop()
  }
  return { what: 'start to first answer', unit: 'ms', floor: median(floors), ours: median(ours), maximumRatio: 2 }
}

async function begin(server: Running): Promise<string> {
  const body = 'questionnaire=sauvegardes&type=ES&nom=Banc'
  const { location } = await send(server, '/diagnostic', { body })
  if (!location) throw new Error('the diagnosis did not begin')
  return location
}

interface Answer {
  readonly status: number
  readonly encoding: string
  readonly location: string | undefined
  readonly body: Buffer
}

function send(
  { address }: Running,
  path: string,
  { body, headers = {} }: { body?: string; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const form = body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded', origin: address }
  return new Promise((resolve, reject) => {
    const options = { agent, method: body === undefined ? 'GET' : 'POST', headers: { ...form, ...headers } }
    const sent = request(address + path, options, (answer) => {
      const chunks: Buffer[] = []
      answer.on('data', (chunk) => chunks.push(chunk))
      answer.on('end', () =>
        resolve({
          status: answer.statusCode ?? 0,
          encoding: answer.headers['content-encoding'] ?? '',
          location: answer.headers.location,
          body: Buffer.concat(chunks),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

function decoded({ body, encoding }: Answer): string {
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString()
}
