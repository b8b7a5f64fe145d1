import { mkdtempSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { serverWords } from '../test/support/server/server-process.ts'
import { type PostgresServer, startPostgres } from '../test/support/storage/postgres-server.ts'
import { compareWithKept, type Kept } from './kept.ts'
import { type Line, median, time } from './measure.ts'
import { disconnect, gather, type Person, saveTogether } from './people.ts'
import { holdToShare } from './processor-share.ts'
import { type Running, start } from './server.ts'

const howMany = 200
const warmingMilliseconds = 1_500
const savingMilliseconds = 3_000
const rounds = 3
const kills = 4

/** Two hundred people who save at once: on one process and SQLite, then on one and two processes of one PostgreSQL. */
export async function benchLoad(): Promise<Line[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-load-'))
  try {
    const lines = await onSqlite({ DATA_DIR: join(folder, 'sqlite') })
    const postgres = await startPostgres({ durable: true })
    if (!postgres) console.log('PostgreSQL is not installed here: two processes on one database are not measured.')
    return [...lines, ...(postgres ? await onPostgres(postgres, join(folder, 'postgres')) : [])]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

interface Pace {
  readonly perSecond: number
  readonly p99: number
  /** Processor time of the servers alone for one answer: it hardly depends on the load of the machine. */
  readonly processor: number
  readonly errors: number
}

/** People save for a while, shared out between the servers. */
async function pace(people: readonly Person[], servers: readonly Running[], milliseconds: number): Promise<Pace> {
  const processor = () => servers.reduce((sum, server) => sum + server.processorMilliseconds(), 0)
  const before = processor()
  const crowd = saveTogether(people, (place) => servers[place % servers.length]?.address ?? '')
  await pause(milliseconds)
  await crowd.stop()
  const sorted = crowd.durations.toSorted((a, b) => a - b)
  const errors = [...crowd.refused.values()].reduce((sum, count) => sum + count, 0)
  return {
    perSecond: (sorted.length * 1000) / milliseconds,
    p99: sorted[Math.floor(sorted.length * 0.99)] ?? Number.NaN,
    processor: (processor() - before) / sorted.length,
    errors,
  }
}

async function onSqlite(env: Record<string, string>): Promise<Line[]> {
  const servers = [await start(serverWords, env)]
  try {
    const [server] = servers as [Running]
    const people = await gather(howMany, server.address)
    await pace(people, servers, warmingMilliseconds)
    const [measured, connecting]: [Pace[], Pace[]] = [[], []]
    const stopAsking = askHealth(server.address)
    for (let round = 0; round < rounds; round += 1) {
      measured.push(await pace(people, servers, savingMilliseconds))
      disconnect(people)
      connecting.push(await pace(people, servers, savingMilliseconds))
    }
    const health = await stopAsking()
    const kept = await compareWithKept(people, env)
    return [
      { what: '200 people save, one process, SQLite', unit: '/s', ours: middle(measured, 'perSecond') },
      { what: '  the slowest in a hundred (p99)', unit: 'ms', ours: middle(measured, 'p99'), maximum: 250 },
      { what: '  when they have just connected (p99)', unit: 'ms', ours: middle(connecting, 'p99'), maximum: 500 },
      { what: '  /health on a new connection, meanwhile (p50)', unit: 'ms', ours: median(health), maximum: 100 },
      { what: '  processor time of one answer', unit: 'ms', ours: middle(measured, 'processor') },
      ...faultLines([...measured, ...connecting], kept),
      ...(await whileKilled(people, servers, env)),
    ]
  } finally {
    for (const server of servers) await server.stop()
  }
}

/**
 * Asks for `/health` ten times a second, each time on a new connection. Call the result to stop and get the response times.
 */
function askHealth(address: string): () => Promise<readonly number[]> {
  const durations: number[] = []
  let goesOn = true
  const asking = (async () => {
    for (; goesOn; await pause(100)) {
      const [duration = Number.NaN] = await time(1, () =>
        fetch(`${address}/health`, { headers: { connection: 'close' } }).then((answer) => answer.text()),
      )
      durations.push(duration)
    }
  })()
  return async () => {
    goesOn = false
    await asking
    return durations
  }
}

/**
 * One process and two processes alternate, so that a change of the machine's speed affects both; then each process is killed
 * in turn.
 */
async function onPostgres(postgres: PostgresServer, folder: string): Promise<Line[]> {
  const env = { DATA_DIR: folder, DATABASE_URL: `${postgres.url}/postgres` }
  const servers = [await start(serverWords, env), await start(serverWords, env)]
  try {
    const [first] = servers as [Running, Running]
    const people = await gather(howMany, first.address)
    await pace(people, servers, 2 * warmingMilliseconds)
    const [alone, both]: [Pace[], Pace[]] = [[], []]
    for (let round = 0; round < rounds; round += 1) {
      alone.push(await pace(people, [first], savingMilliseconds))
      both.push(await pace(people, servers, savingMilliseconds))
    }
    const kept = await compareWithKept(people, env)
    const [one, two] = [middle(alone, 'perSecond'), middle(both, 'perSecond')]
    return [
      {
        what: '200 people save, two processes, PostgreSQL',
        unit: '/s',
        floor: one,
        ours: two,
        ...addsWith(processors),
      },
      {
        what: '  the slowest in a hundred (p99)',
        unit: 'ms',
        floor: middle(alone, 'p99'),
        ours: middle(both, 'p99'),
        maximum: 500,
      },
      {
        what: '  processor time of one answer',
        unit: 'ms',
        floor: middle(alone, 'processor'),
        ours: middle(both, 'processor'),
      },
      ...faultLines([...alone, ...both], kept),
      ...(await whileKilled(people, servers, env)),
      ...(await whileHeld(people, env)),
    ]
  } finally {
    for (const server of servers) await server.stop()
    postgres.stop()
  }
}

/** One process, the database and the people already take two cores: a second process has room on more of them. */
const processors = availableParallelism()
const addsWith = (cores: number) => (cores >= 4 ? { minimumRatio: 1.2 } : {})
const heldShare = 0.25

/**
 * Whether a second process adds, where the machine has processor time for it: each process is held to a quarter of a core,
 * so that what they wait for is each other, or nothing.
 */
async function whileHeld(people: readonly Person[], env: Record<string, string>): Promise<Line[]> {
  const servers = [await start(serverWords, env), await start(serverWords, env)]
  const ends = servers.map(({ pid }) => holdToShare(pid, heldShare))
  try {
    if (ends.includes(undefined)) {
      console.log('No right to hold a process to a share of a core here: two held processes are not measured.')
      return []
    }
    const [first] = servers as [Running, Running]
    await pace(people, servers, 2 * warmingMilliseconds)
    const [alone, both]: [Pace[], Pace[]] = [[], []]
    for (let round = 0; round < rounds; round += 1) {
      alone.push(await pace(people, [first], savingMilliseconds))
      both.push(await pace(people, servers, savingMilliseconds))
    }
    const [one, two] = [middle(alone, 'perSecond'), middle(both, 'perSecond')]
    return [{ what: '  two, each held to a quarter of a core', unit: '/s', floor: one, ours: two, minimumRatio: 1.2 }]
  } finally {
    for (const server of servers) await server.stop()
    for (const end of ends) end?.()
  }
}

/**
 * Processes are killed in turn, as in a power cut, and start again; people send again each answer that was not acknowledged.
 */
async function whileKilled(
  people: readonly Person[],
  servers: Running[],
  env: Record<string, string>,
): Promise<Line[]> {
  const crowd = saveTogether(people, (place) => servers[place % servers.length]?.address ?? '')
  for (let turn = 0; turn < kills; turn += 1) {
    const at = turn % servers.length
    await pause(500)
    await servers[at]?.stop()
    servers[at] = await start(serverWords, env)
  }
  await pause(500)
  await crowd.stop()
  const errors = [...crowd.refused.values()].reduce((sum, count) => sum + count, 0)
  const kept = await compareWithKept(people, env)
  return [
    { what: `processes killed ${kills} times meanwhile`, unit: 'saved', ours: crowd.durations.length },
    ...faultLines([{ errors }], kept),
  ]
}

function faultLines(measured: readonly Pick<Pace, 'errors'>[], { lost, miscounted, sound }: Kept): Line[] {
  const errors = measured.reduce((sum, pace) => sum + pace.errors, 0)
  return [
    { what: '  refused, lost, or told wrongly to the log', unit: '', ours: errors + lost + miscounted, maximum: 0 },
    { what: '  logs that do not verify', unit: '', ours: sound ? 0 : 1, maximum: 0 },
  ]
}

function middle(measured: readonly Pace[], figure: 'perSecond' | 'p99' | 'processor'): number {
  const sorted = measured.map((pace) => pace[figure]).sort((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}
