import { spawnSync } from 'node:child_process'
import Sqlite from 'better-sqlite3'
import { Client } from 'pg'
import { commandWords } from '../test/support/server/server-process.ts'
import type { Person } from './people.ts'

export interface Kept {
  /** People whose last acknowledged answer is not in the database. */
  readonly lost: number
  /** People for whom the log holds more saves than were sent, or fewer than were acknowledged. */
  readonly miscounted: number
  /** Whether `audit verify` succeeds. */
  readonly sound: boolean
}

type Ask = (query: string) => Promise<Record<string, unknown>[]>

const lastAnswers = "select assessment_id as id, value from answers where question_id = 'jours-conserves'"
const tellings =
  "select subject as id, count(*) as times from audit_rows where action = 'assessment.save-answers' group by subject"

/** Compares the acknowledgements with the database, once all saves have ended. */
export async function compareWithKept(people: readonly Person[], env: Record<string, string>): Promise<Kept> {
  const verified = spawnSync(process.execPath, [...commandWords, 'audit', 'verify'], {
    env: { ...process.env, DATABASE_URL: '', ...env },
    encoding: 'utf8',
  })
  if (verified.status !== 0) console.error(verified.stdout, verified.stderr)
  return asking(env, async (ask) => {
    const values = byId(await ask(lastAnswers), ({ value }) => Number(value))
    const times = byId(await ask(tellings), (row) => Number(row.times))
    const lost = people.filter(({ assessmentId, value }) => values.get(assessmentId) !== value)
    const miscounted = people.filter(({ assessmentId, acknowledged, sent }) => {
      const told = times.get(assessmentId) ?? 0
      return told < acknowledged || told > sent
    })
    return { lost: lost.length, miscounted: miscounted.length, sound: verified.status === 0 }
  })
}

function byId(rows: Record<string, unknown>[], read: (row: Record<string, unknown>) => number): Map<string, number> {
  return new Map(rows.map((row) => [String(row.id), read(row)]))
}

async function asking<Result>(env: Record<string, string>, work: (ask: Ask) => Promise<Result>): Promise<Result> {
  if (!env.DATABASE_URL) {
    const database = new Sqlite(`${env.DATA_DIR}/cap-care.sqlite`, { readonly: true })
    try {
      return await work(async (query) => database.prepare(query).all() as Record<string, unknown>[])
    } finally {
      database.close()
    }
  }
  const client = new Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  try {
    return await work(async (query) => (await client.query(query)).rows)
  } finally {
    await client.end()
  }
}
