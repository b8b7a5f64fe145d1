import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { startPostgres } from '../test/support/storage/postgres-server.ts'
import type { Line } from './measure.ts'

const sizes = [3_000, 40_000]
/** How `npm start` starts the server: little memory for young objects costs the pages that make many. */
const ofTheServer = ['--max-semi-space-size=1', '--max-old-space-size=1024', '--no-concurrent-recompilation']

/** The figures of the yearly exercises of a region over five years, on SQLite and on a real PostgreSQL server. */
export function benchRegionPage(): AsyncGenerator<Line> {
  return onBoth('region-figures.ts')
}

/** The indicators of a region, five questionnaires a structure and two years, on both databases. */
export function benchIndicators(): AsyncGenerator<Line> {
  return onBoth('indicator-figures.ts')
}

/** Each line as soon as it is measured: filling a large region takes most of a minute. */
async function* onBoth(program: string): AsyncGenerator<Line> {
  const figuresOf = figuresBy(program)
  for (const count of sizes) yield figuresOf(count, {})
  const postgres = await startPostgres({ durable: true })
  if (!postgres) {
    console.log('PostgreSQL is not installed here: the figures of a region are measured on SQLite alone.')
    return
  }
  try {
    for (const count of sizes) yield figuresOf(count, { DATABASE_URL: await freshDatabase(postgres.url, count) })
  } finally {
    postgres.stop()
  }
}

async function freshDatabase(url: string, count: number): Promise<string> {
  const { default: pg } = await import('pg')
  const client = new pg.Client({ connectionString: `${url}/postgres` })
  await client.connect()
  await client.query(`create database region_${count}`)
  await client.end()
  return `${url}/region_${count}`
}

function figuresBy(program: string) {
  return async (count: number, env: Readonly<Record<string, string>>): Promise<Line> => {
    const words = [...ofTheServer, '--import', './src/loading.js', join(import.meta.dirname, program), String(count)]
    const { stdout } = await promisify(execFile)(process.execPath, words, { env: { ...process.env, ...env } })
    return JSON.parse(stdout.trim().split('\n').at(-1) ?? '')
  }
}
