import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import Sqlite from 'better-sqlite3'
import { drizzle as onSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as onPglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import { afterAll, describe, expect, it } from 'vitest'
import { openStorage } from '#storage'

const folder = mkdtempSync(join(tmpdir(), 'cap-care-migrations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A copy of the migrations of a dialect that ends after the first `count`. */
function firstMigrations(dialect: 'sqlite' | 'postgresql', count: number): string {
  const copy = join(folder, `${dialect}-${count}`)
  cpSync(`src/storage/migrations/${dialect}`, copy, { recursive: true })
  const path = join(copy, 'meta/_journal.json')
  const journal = JSON.parse(readFileSync(path, 'utf8'))
  writeFileSync(path, JSON.stringify({ ...journal, entries: journal.entries.slice(0, count) }))
  return copy
}

const columns = 'id, questionnaire_id, questionnaire_version, audience, structure_finess, structure_name, secret_hash'
const draft = "'a', 'sauvegardes', '1.0.0', 'ESMS', null, 'Les Tilleuls', 'h'"
const answerColumns = 'assessment_id, question_id, value, comment, internal, saved_at'
const logColumns = 'sequence, at, actor, door, action, subject, previous_hash, hash'

/** A draft with its answer and its row of the log, as the first version of the tables kept them. */
const written = (at: string, no: string) => [
  `insert into assessments (${columns}, created_at, expires_at) values (${draft}, ${at}, ${at})`,
  `insert into answers (${answerColumns}) values ('a', 'copie-hors-ligne', '"immuable"', 'Vu', ${no}, ${at})`,
  `insert into audit_rows (${logColumns}) values (1, ${at}, 'anyone', 'web', 'assessment.start', 'a', '0', 'h1')`,
]

const expected = {
  assessments: [{ id: 'a', structure_name: 'Les Tilleuls', secret_hash: 'h', owner_finess: null, submitted_at: null }],
  answers: [{ assessment_id: 'a', value: 'immuable', comment: 'Vu' }],
  log: [{ sequence: 1, action: 'assessment.start', hash: 'h1', outcome: 'done' }],
}

describe('the migrations, on data written before them', () => {
  it('keep every draft, answer and row of the log of a SQLite file', async () => {
    const path = join(folder, 'cap-care.sqlite')
    const old = new Sqlite(path)
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 1) })
    for (const statement of written('1795338000000', '0')) old.exec(statement)
    old.close()
    await (await openStorage({ DATA_DIR: folder })).close()
    const now = new Sqlite(path, { readonly: true })
    const rows = (table: string) => now.prepare(`select * from ${table}`).all() as Record<string, unknown>[]
    expect(rows('assessments')).toMatchObject(expected.assessments)
    expect(rows('answers').map((row) => ({ ...row, value: JSON.parse(String(row.value)) }))).toMatchObject(
      expected.answers,
    )
    expect(rows('audit_rows')).toMatchObject(expected.log)
    expect(now.pragma('foreign_key_check')).toEqual([])
    now.close()
  })

  it('keep them in PostgreSQL too', async () => {
    const database = new PGlite()
    await migratePglite(onPglite(database), { migrationsFolder: firstMigrations('postgresql', 1) })
    for (const statement of written("'2026-11-22T09:00:00Z'", 'false')) await database.exec(statement)
    await migratePglite(onPglite(database), { migrationsFolder: 'src/storage/migrations/postgresql' })
    const rows = async (table: string) => (await database.query(`select * from ${table}`)).rows
    expect(await rows('assessments')).toMatchObject(expected.assessments)
    expect(await rows('answers')).toMatchObject(expected.answers)
    expect(await rows('audit_rows')).toMatchObject(expected.log)
    await database.close()
  })
})
