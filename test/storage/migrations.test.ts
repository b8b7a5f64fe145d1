import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync('node_modules/.cap-care-migrations-')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const tags = (dialect: string): string[] => {
  const journal = JSON.parse(readFileSync(`src/storage/migrations/${dialect}/meta/_journal.json`, 'utf8'))
  return journal.entries.map((entry: { tag: string }) => entry.tag)
}

/** How many migrations there are once the generator has looked at the tables as declared now. */
function generateAgain(dialect: string, environment: Record<string, string>): number {
  const out = join(folder, dialect)
  cpSync(`src/storage/migrations/${dialect}`, out, { recursive: true })
  const words = ['generate', `--dialect=${dialect}`, '--schema=src/*/tables.ts', `--out=${out}`, '--name=drift']
  const run = spawnSync('node_modules/.bin/drizzle-kit', words, {
    env: { ...process.env, ...environment },
    encoding: 'utf8',
  })
  expect(run.status, run.stderr).toBe(0)
  return readdirSync(out).filter((name) => name.endsWith('.sql')).length
}

describe('the migrations', () => {
  it('have equal names in both dialects, so that a backup of one can be restored in the other', () => {
    expect(tags('sqlite')).toEqual(tags('postgresql'))
  })

  it('lead to the tables as declared now, in both dialects', () => {
    expect(generateAgain('sqlite', {})).toBe(tags('sqlite').length)
    expect(generateAgain('postgresql', { DATABASE_URL: 'postgres://generate' })).toBe(tags('postgresql').length)
  })
})
