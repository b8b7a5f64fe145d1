import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import Sqlite from 'better-sqlite3'
import { serverWords } from '../test/support/server/server-process.ts'
import { type Answer, type Connection, connect } from './connection.ts'
import { inTurn, type Line, median } from './measure.ts'
import { start } from './server.ts'

/** Saving an answer, a question page, the first page, the start and the memory of the real server. */
export async function benchHttp(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-bench-'))
  const server = await start(serverWords, { DATA_DIR: join(folder, 'data') })
  try {
    const connection = connect(server.address)
    const link = await begin(connection)
    const lines = [
      await saving(connection, link, folder),
      await page(connection, link, folder),
      await firstPage(connection),
    ]
    connection.close()
    const memory = { what: 'memory before a PDF', unit: 'MB', ours: server.memoryMegabytes(), maximum: 150 }
    await server.stop()
    return [...lines, await startUp(folder), memory]
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

async function saving(server: Connection, link: string, folder: string): Promise<Line> {
  const insert = fsyncedInsert(join(folder, 'floor.sqlite'))
  let value = 0
  const save = async () => {
    value = (value + 1) % 1000
    const form = `reponse.jours-conserves=${value}`
    const answer = await server.send(`${link}/reponse/jours-conserves`, { form, headers: { 'hx-request': 'true' } })
    if (answer.status !== 200) throw new Error(`not saved: ${answer.status}`)
  }
  await inTurn(500, insert, save)
  const { floor, ours } = await inTurn(300, insert, save)
  return { what: 'save an answer over HTTP, durable (p50)', unit: 'ms', floor, ours, maximumRatio: 3 }
}

/** The floor of a save: one row on this disk, acknowledged once it is written. */
function fsyncedInsert(file: string): () => void {
  const database = new Sqlite(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.exec('create table answers (id integer primary key, value text, saved_at integer)')
  const statement = database.prepare('insert into answers (value, saved_at) values (?, ?)')
  return () => statement.run('"oui"', Date.now())
}

async function page(server: Connection, link: string, folder: string): Promise<Line> {
  const path = `${link}/theme/politique`
  const file = join(folder, 'page.html')
  writeFileSync(file, decoded(await server.send(path)))
  const bare = await start(['bench/floor-server.ts'], { FLOOR_PAGE: file })
  try {
    const floorConnection = connect(bare.address)
    const [barePage, ownPage] = [() => floorConnection.send('/page'), () => server.send(path)]
    await inTurn(100, barePage, ownPage)
    const { floor, ours } = await inTurn(500, barePage, ownPage)
    floorConnection.close()
    return { what: 'question page over HTTP', unit: 'ms', floor, ours, maximumRatio: 4 }
  } finally {
    await bare.stop()
  }
}

/** Every file that a browser fetches to show the first page, in bytes transferred. */
async function firstPage(server: Connection): Promise<Line> {
  const headers = { 'accept-encoding': 'br, gzip' }
  const home = await server.send('/', { headers })
  const assets = [...decoded(home).matchAll(/(?:src|href)="(\/public\/[^"]+)"/g)].map((match) => match[1] ?? '')
  const answers: Answer[] = []
  for (const path of assets) answers.push(await server.send(path, { headers }))
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

/** Begins a diagnosis, and returns the address of its questionnaire. */
async function begin(server: Connection): Promise<string> {
  const form = 'questionnaire=sauvegardes&type=ES&nom=Banc'
  const { location } = (await server.send('/diagnostic', { form })).headers
  const home = location ? decoded(await server.send(location)) : ''
  const base = home.match(/\/diagnostic\/[\w-]+\/questionnaires\/[\w-]+/)?.[0]
  if (!base) throw new Error('the diagnosis did not begin')
  return base
}

function decoded({ body, headers }: Answer): string {
  const encoding = headers['content-encoding']
  if (encoding === 'br') return brotliDecompressSync(body).toString()
  return (encoding === 'gzip' ? gunzipSync(body) : body).toString()
}
