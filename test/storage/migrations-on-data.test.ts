import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import Sqlite from 'better-sqlite3'
import { eq } from 'drizzle-orm'
import { drizzle as onSqlite } from 'drizzle-orm/better-sqlite3'
import { migrate as migrateSqlite } from 'drizzle-orm/better-sqlite3/migrator'
import { drizzle as onPglite } from 'drizzle-orm/pglite'
import { migrate as migratePglite } from 'drizzle-orm/pglite/migrator'
import { afterAll, describe, expect, it } from 'vitest'
import { type AuditRow, hashOf, verifyLog } from '#audit'
import { auditEntry, operator } from '#kernel'
import { openStorage } from '#storage'
import { auditRows } from '../../src/audit/tables.ts'
import { auditOn } from '../support/use-cases/audit.ts'
import { contextOn } from '../support/use-cases/context.ts'

const folder = mkdtempSync(join(tmpdir(), 'cap-care-migrations-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** One for all tests, emptied: making one takes a second of processor. */
const postgres = new PGlite()
afterAll(() => postgres.close())

async function emptyPostgres(): Promise<PGlite> {
  await postgres.exec('drop schema if exists drizzle cascade; drop schema public cascade; create schema public')
  return postgres
}

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

/** What the log told, and the hash that the first version gave to it: of what it says and of the hash before. */
const told = ['assessment.start', 'assessment.save-theme', 'assessment.delete'] as const
const instant = '2026-11-22T09:00:00.123Z'
const hashes: string[] = []
for (const [index, action] of told.entries()) {
  const said = [index + 1, instant, 'anyone', 'web', action, 'a', hashes.at(-1) ?? '0'.repeat(64)]
  hashes.push(createHash('sha256').update(JSON.stringify(said)).digest('hex'))
}
const chained = (at: string) =>
  told.map(
    (action, index) =>
      `insert into audit_rows (${logColumns}) values
      (${index + 1}, ${at}, 'anyone', 'web', '${action}', 'a', '${hashes[index - 1] ?? '0'.repeat(64)}', '${hashes[index]}')`,
  )

/** A draft with its answer and the rows of the log, as the first version of the tables kept them. */
const written = (at: string, no: string) => [
  `insert into assessments (${columns}, created_at, expires_at) values (${draft}, ${at}, ${at})`,
  `insert into answers (${answerColumns}) values ('a', 'copie-hors-ligne', '"immuable"', 'Vu', ${no}, ${at})`,
  ...chained(at),
]

const expected = {
  assessments: [{ id: 'a', structure_name: 'Les Tilleuls', secret_hash: 'h', owner_finess: null, submitted_at: null }],
  answers: [{ assessment_id: 'a', value: 'immuable', comment: 'Vu' }],
  log: told.map((action, index) => ({
    sequence: index + 1,
    action,
    hash: hashes[index],
    outcome: 'done',
    from_address: '',
    id: null,
  })),
}

describe('the migrations, on data written before them', () => {
  it('keep every draft, answer and audit row of a SQLite file', async () => {
    const path = join(folder, 'cap-care.sqlite')
    const old = new Sqlite(path)
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 1) })
    for (const statement of written(String(Date.parse(instant)), '0')) old.exec(statement)
    old.close()
    const storage = await openStorage({ DATA_DIR: folder })
    const context = { ...contextOn(storage, operator, 'command'), ...auditOn(storage) }
    // The first version kept no mark of the end: the first row that is written gives it one.
    expect((await verifyLog(context)).faults.map(({ code }) => code)).toEqual(['audit-end-missing'])
    await storage.write((transaction) => context.audit(transaction, auditEntry(context, 'test.upgrade', '')))
    expect(await verifyLog(context)).toMatchObject({ rows: 4, faults: [] })
    await storage.write((transaction) => transaction.delete(auditRows).where(eq(auditRows.sequence, 4)))
    await storage.close()
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

  it('keep every draft, answer and audit row in PostgreSQL too', async () => {
    const database = await emptyPostgres()
    await migratePglite(onPglite(database), { migrationsFolder: firstMigrations('postgresql', 1) })
    for (const statement of written(`'${instant}'`, 'false')) await database.exec(statement)
    await migratePglite(onPglite(database), { migrationsFolder: 'src/storage/migrations/postgresql' })
    const rows = async (table: string) => (await database.query(`select * from ${table}`)).rows
    expect(await rows('assessments')).toMatchObject(expected.assessments)
    expect(await rows('answers')).toMatchObject(expected.answers)
    const log = await rows('audit_rows')
    expect(log).toMatchObject(expected.log)
    const asRead = (row: object) => {
      const { previous_hash: previousHash, from_address: from, ...others } = row as Record<string, unknown>
      return { ...others, previousHash, from } as unknown as AuditRow
    }
    expect(log.map((row) => hashOf(asRead(row as object)))).toEqual(hashes)
  })

  /** Two themes handed over before links were kept with their maker: of one, the log tells who did it. */
  const handedOver = (at: string) => [
    `insert into assessments (${columns}, created_at) values (${draft}, ${at})`,
    ...['d1', 'd2'].map(
      (id) =>
        `insert into delegations (id, assessment_id, theme_id, colleague, secret_hash, created_at, expires_at)
         values ('${id}', 'a', 'copies', 'Informatique', '${id}', ${at}, ${at})`,
    ),
    `insert into audit_rows (${logColumns}) values
      (1, ${at}, 'account:k-17', 'web', 'assessment.delegate-theme', 'd1', '', '')`,
  ]
  const makers = [
    { id: 'd1', maker_id: 'k-17', last_used_at: null },
    { id: 'd2', maker_id: null, last_used_at: null },
  ]

  it('find in the audit log who delegated a theme; a delegation whose author is not found opens nothing', async () => {
    const old = new Sqlite(':memory:')
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 3) })
    for (const statement of handedOver(String(Date.parse(instant)))) old.exec(statement)
    migrateSqlite(onSqlite(old), { migrationsFolder: 'src/storage/migrations/sqlite' })
    expect(old.prepare('select * from delegations order by id').all()).toMatchObject(makers)
    old.close()
    const database = await emptyPostgres()
    await migratePglite(onPglite(database), { migrationsFolder: firstMigrations('postgresql', 3) })
    for (const statement of handedOver(`'${instant}'`)) await database.exec(statement)
    await migratePglite(onPglite(database), { migrationsFolder: 'src/storage/migrations/postgresql' })
    expect((await database.query('select * from delegations order by id')).rows).toMatchObject(makers)
  })

  const invitationId = (place: number) => `00000000-0000-4000-8000-00000000000${place}`
  const later = '2026-11-23T09:00:00.000Z'
  /** Invitations made before their maker was kept: sent by two administrators in turn, by the upkeep, by nobody known, and the first link. */
  const invited = (at: string, then: string) => [
    ...["'a@exemple.fr'", "'b@exemple.fr'", "'c@exemple.fr'", 'null'].map(
      (email, place) =>
        `insert into invitations (id, email, assignments, secret_hash, created_at, expires_at)
         values ('${invitationId(place)}', ${email}, '[]', 'h${place}', ${at}, ${at})`,
    ),
    `insert into audit_rows (${logColumns}) values
      (1, ${at}, 'account:k-17', 'web', 'identity.invite', '${invitationId(0)} region:32', '', ''),
      (2, ${then}, 'account:k-18', 'web', 'identity.send-invitation', '${invitationId(0)} region:32', '', ''),
      (3, ${at}, 'operator', 'command', 'identity.invite', '${invitationId(1)} admin', '', ''),
      (4, ${then}, 'system', 'upkeep', 'identity.send-invitation', '${invitationId(1)} admin', '', '')`,
  ]
  const invitationMakers = (at: unknown, then: unknown) => [
    { maker: 'account:k-18', maker_since: then },
    { maker: 'operator', maker_since: at },
    { maker: null, maker_since: null },
    { maker: 'system', maker_since: at },
  ]

  it('find in the log who answers for an invitation, and leave the others to open nothing', async () => {
    const [at, then] = [Date.parse(instant), Date.parse(later)]
    const old = new Sqlite(':memory:')
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 9) })
    for (const statement of invited(String(at), String(then))) old.exec(statement)
    migrateSqlite(onSqlite(old), { migrationsFolder: 'src/storage/migrations/sqlite' })
    expect(old.prepare('select * from invitations order by id').all()).toMatchObject(invitationMakers(at, then))
    old.close()
    const database = await emptyPostgres()
    await migratePglite(onPglite(database), { migrationsFolder: firstMigrations('postgresql', 9) })
    for (const statement of invited(`'${instant}'`, `'${later}'`)) await database.exec(statement)
    await migratePglite(onPglite(database), { migrationsFolder: 'src/storage/migrations/postgresql' })
    const rows = (await database.query('select * from invitations order by id')).rows
    expect(rows).toMatchObject(invitationMakers(new Date(instant), new Date(later)))
  })

  /** Roles given before the accounts behind them were kept. */
  const granted = (at: string, yes: string) => [
    `insert into users (id, name, email, email_verified, created_at, updated_at) values ('k', '', 'a@a.fr', ${yes}, ${at}, ${at})`,
    `insert into grants (user_id, role, scope, granted_at) values ('k', 'admin', '', ${at}), ('k', 'region', '32', ${at})`,
  ]
  const grantsKept = ['admin', 'region'].map((role) => ({ user_id: 'k', role, givers: null }))

  it('keep every role, and say of none given before who is behind it', async () => {
    const old = new Sqlite(':memory:')
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 10) })
    for (const statement of granted(String(Date.parse(instant)), '1')) old.exec(statement)
    migrateSqlite(onSqlite(old), { migrationsFolder: 'src/storage/migrations/sqlite' })
    expect(old.prepare('select * from grants order by role').all()).toMatchObject(grantsKept)
    expect(old.pragma('foreign_key_check')).toEqual([])
    old.close()
    const database = await emptyPostgres()
    await migratePglite(onPglite(database), { migrationsFolder: firstMigrations('postgresql', 10) })
    for (const statement of granted(`'${instant}'`, 'true')) await database.exec(statement)
    await migratePglite(onPglite(database), { migrationsFolder: 'src/storage/migrations/postgresql' })
    expect((await database.query('select * from grants order by role')).rows).toMatchObject(grantsKept)
  })

  it('let a search find the legal entities that were in the register, by their names without accents', async () => {
    const named = [
      ["insert into legal_entities (finess, name) values ('020000012', 'CENTRE HOSPITALIER D''AVÈNES-Ô')"],
      ["insert into legal_entities (finess) values ('020000020')"],
    ].flat()
    const expectedTexts = [
      { finess: '020000012', search_text: ' centre hospitalier d avenes o' },
      { finess: '020000020', search_text: '' },
    ]
    const asked = 'select finess, search_text from legal_entities order by finess'
    const old = new Sqlite(':memory:')
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 11) })
    for (const statement of named) old.exec(statement)
    migrateSqlite(onSqlite(old), { migrationsFolder: 'src/storage/migrations/sqlite' })
    expect(old.prepare(asked).all()).toEqual(expectedTexts)
    old.close()
    const database = await emptyPostgres()
    await migratePglite(onPglite(database), { migrationsFolder: firstMigrations('postgresql', 11) })
    for (const statement of named) await database.exec(statement)
    await migratePglite(onPglite(database), { migrationsFolder: 'src/storage/migrations/postgresql' })
    expect((await database.query(asked)).rows).toEqual(expectedTexts)
  })

  it('let no link be made to a file that is not there, and no file be erased under a link', async () => {
    const file = (at: string) =>
      `insert into evidence_files (sha256, kind, bytes, created_at) values ('f', 'pdf', 1, ${at})`
    const link = (at: string) =>
      `insert into evidence_links (id, sha256, holder_kind, holder_id, structure_finess, title, maker_id, created_at)
       values ('l', 'f', 'exercise', 'e', '590000105', 'Titre', 'm', ${at})`
    const kept = "insert into evidence_chunks (sha256, position, content) values ('f', 0, 'AA==')"
    const erased = "delete from evidence_files where sha256 = 'f'"
    const database = new Sqlite(':memory:')
    database.pragma('foreign_keys = on')
    migrateSqlite(onSqlite(database), { migrationsFolder: 'src/storage/migrations/sqlite' })
    expect(() => database.exec(link('1'))).toThrow(/FOREIGN KEY/)
    for (const statement of [file('1'), kept, link('1')]) database.exec(statement)
    expect(() => database.exec(erased)).toThrow(/FOREIGN KEY/)
    database.close()
    const server = await emptyPostgres()
    await migratePglite(onPglite(server), { migrationsFolder: 'src/storage/migrations/postgresql' })
    await expect(server.exec(link(`'${instant}'`))).rejects.toThrow(/foreign key/)
    for (const statement of [file(`'${instant}'`), kept, link(`'${instant}'`)]) await server.exec(statement)
    await expect(server.exec(erased)).rejects.toThrow(/foreign key/)
  })

  it('index the structures that were in the register, so that a search by letters finds them', () => {
    const old = new Sqlite(':memory:')
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 7) })
    old.exec("insert into legal_entities (finess) values ('020000012')")
    const named = 'finess, legal_entity_finess, name, kind, departement, source, data_date, search_text'
    for (const [finess, text] of [
      ['020000020', ' ehpad les ormes| laon'],
      ['2A0000020', ' ehpad les pins| ajaccio'],
    ])
      old.exec(
        `insert into structures (${named}) values ('${finess}', '020000012', '', 'ESMS', '', 'x', '', '${text}')`,
      )
    migrateSqlite(onSqlite(old), { migrationsFolder: 'src/storage/migrations/sqlite' })
    const found = (text: string) =>
      old.prepare(`select rowid from structures_trigrams where structures_trigrams match '"${text}"'`).pluck().all()
    expect([found('orm'), found('pin'), found('lao')]).toEqual([[20_000_020], [1_200_000_020], [20_000_020]])
    old.exec("delete from structures where finess = '2A0000020'")
    expect(found('pin')).toEqual([])
    old.close()
  })

  it('index the names of the legal entities that were in the register, by three letters', () => {
    const old = new Sqlite(':memory:')
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 17) })
    old.exec(
      "insert into legal_entities (finess, search_text) values ('020000012', ' fondation'), ('2B0000012', ' mutuelle')",
    )
    migrateSqlite(onSqlite(old), { migrationsFolder: 'src/storage/migrations/sqlite' })
    const query = 'select rowid from legal_entities_trigrams where legal_entities_trigrams match ?'
    const found = (text: string) => old.prepare(query).pluck().all(`"${text}"`)
    expect([found('fon'), found('uel')]).toEqual([[20_000_012], [2_200_000_012]])
    old.exec("delete from legal_entities where finess = '2B0000012'")
    expect(found('uel')).toEqual([])
    old.close()
  })

  it('index the day of the structures that were in the register, which the first page shows', () => {
    const old = new Sqlite(':memory:')
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 14) })
    old.exec("insert into legal_entities (finess, search_text) values ('020000012', '')")
    const named = 'finess, legal_entity_finess, name, kind, departement, source, data_date, search_text'
    for (const [finess, day] of [
      ['020000020', '2026-11-02'],
      ['020000038', '2026-11-09'],
    ])
      old.exec(
        `insert into structures (${named}) values ('${finess}', '020000012', '', 'ESMS', '02', 'x', '${day}', '')`,
      )
    migrateSqlite(onSqlite(old), { migrationsFolder: 'src/storage/migrations/sqlite' })
    const latest = 'select max(data_date) from structures'
    expect(old.prepare(latest).pluck().get()).toBe('2026-11-09')
    const plan = old
      .prepare(`explain query plan ${latest}`)
      .all()
      .map((step) => (step as { detail: string }).detail)
    expect(plan.join()).toContain('structures_data_date')
    old.close()
  })

  it('give a place to the candidates of CaRE, one for each group or legal entity', async () => {
    const added = (subject: string, id = subject) =>
      `insert into care_candidates (id, kind, subject, category, region, created_at) values ('${id}', 'legal-entity', '${subject}', 'public', '32', %)`
    const old = new Sqlite(':memory:')
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 18) })
    old.exec("insert into legal_entities (finess, search_text) values ('620000018', '')")
    migrateSqlite(onSqlite(old), { migrationsFolder: 'src/storage/migrations/sqlite' })
    old.exec(added('620000018').replace('%', '0'))
    expect(() => old.exec(added('620000018', 'twin').replace('%', '0'))).toThrow()
    expect(old.prepare('select finess from legal_entities').pluck().all()).toEqual(['620000018'])
    old.close()
    const database = await emptyPostgres()
    await migratePglite(onPglite(database), { migrationsFolder: firstMigrations('postgresql', 18) })
    await database.exec("insert into legal_entities (finess, search_text) values ('620000018', '')")
    await migratePglite(onPglite(database), { migrationsFolder: 'src/storage/migrations/postgresql' })
    await database.exec(added('620000018').replace('%', 'now()'))
    await expect(database.exec(added('620000018', 'twin').replace('%', 'now()'))).rejects.toThrow()
  })

  it('give a place to the releases of the comparison, each number of a region once', async () => {
    const release = `insert into comparison_releases (area, number, day, published_at, rules_version, cells, seal)
      values ('32', 1, '2026-11-29', %, 1, 0, '')`
    const old = new Sqlite(':memory:')
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 19) })
    old.exec("insert into legal_entities (finess, search_text) values ('620000018', '')")
    migrateSqlite(onSqlite(old), { migrationsFolder: 'src/storage/migrations/sqlite' })
    old.exec(release.replace('%', '0'))
    expect(() => old.exec(release.replace('%', '1'))).toThrow()
    expect(old.prepare('select finess from legal_entities').pluck().all()).toEqual(['620000018'])
    old.close()
    const database = await emptyPostgres()
    await migratePglite(onPglite(database), { migrationsFolder: 'src/storage/migrations/postgresql' })
    await database.exec(release.replace('%', 'now()'))
    await expect(database.exec(release.replace('%', 'now()'))).rejects.toThrow()
  })

  it('count no withdrawal for an area that was published before they were sealed', async () => {
    const stored = [
      "insert into comparison_areas (code, cohorts, grids, published, seal) values ('32', '{}', '{}', 1, 'a')",
      "insert into comparison_withdrawals (id, area, number, cell, withdrawn_at) values ('w', '32', 1, null, %)",
    ]
    const read = 'select withdrawn, regions, place from comparison_areas, comparison_withdrawals'
    const old = new Sqlite(':memory:')
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 30) })
    for (const row of stored) old.exec(row.replace('%', '0'))
    migrateSqlite(onSqlite(old), { migrationsFolder: 'src/storage/migrations/sqlite' })
    expect(old.prepare(read).all()).toEqual([{ withdrawn: 0, regions: '[]', place: 0 }])
    old.close()
    const database = await emptyPostgres()
    await migratePglite(onPglite(database), { migrationsFolder: firstMigrations('postgresql', 30) })
    for (const row of stored) await database.exec(row.replace('%', 'now()'))
    await migratePglite(onPglite(database), { migrationsFolder: 'src/storage/migrations/postgresql' })
    expect((await database.query(read)).rows).toEqual([{ withdrawn: 0, regions: [], place: 0 }])
  })

  it('keep what a candidate of CaRE said of an item, not declared yet', async () => {
    const stored = [
      "insert into care_candidates (id, kind, subject, category, region, created_at) values ('c', 'legal-entity', '620000018', 'public', '32', %)",
      "insert into care_items (candidate_id, code, facts, statements, reviews, revision, updated_at) values ('c', 'D2.P1', '{\"a\":1}', '[]', '[]', 3, %)",
    ]
    const read = 'select revision, declared_on from care_items'
    const old = new Sqlite(':memory:')
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 20) })
    for (const row of stored) old.exec(row.replace('%', '0'))
    migrateSqlite(onSqlite(old), { migrationsFolder: 'src/storage/migrations/sqlite' })
    expect(old.prepare(read).all()).toEqual([{ revision: 3, declared_on: null }])
    old.close()
    const database = await emptyPostgres()
    await migratePglite(onPglite(database), { migrationsFolder: firstMigrations('postgresql', 20) })
    for (const row of stored) await database.exec(row.replace('%', 'now()'))
    await migratePglite(onPglite(database), { migrationsFolder: 'src/storage/migrations/postgresql' })
    expect((await database.query(read)).rows).toEqual([{ revision: 3, declared_on: null }])
  })

  it('keep what a structure answered to an alert, without the revision that nothing read', async () => {
    const stored = [
      `insert into alerts (id, region, title, source, concerned, advice, due_on, severity, target, created_at, revision)
       values ('a', '32', 't', 's', 'c', 'f', '2026-12-01', 'important', '{}', %, 2)`,
      `insert into alert_structures (alert_id, finess, answer, answered_at, is_reached, revision)
       values ('a', '620000109', 'done', %, true, 3)`,
    ]
    const read = 'select finess, answer from alert_structures'
    const old = new Sqlite(':memory:')
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 26) })
    for (const row of stored) old.exec(row.replace('%', '0'))
    migrateSqlite(onSqlite(old), { migrationsFolder: 'src/storage/migrations/sqlite' })
    expect(old.prepare(read).all()).toEqual([{ finess: '620000109', answer: 'done' }])
    old.close()
    const database = await emptyPostgres()
    await migratePglite(onPglite(database), { migrationsFolder: firstMigrations('postgresql', 26) })
    for (const row of stored) await database.exec(row.replace('%', 'now()'))
    await migratePglite(onPglite(database), { migrationsFolder: 'src/storage/migrations/postgresql' })
    expect((await database.query(read)).rows).toEqual([{ finess: '620000109', answer: 'done' }])
  })

  it('keep the campaigns that ask for an exercise without slots, and what their structures had accepted', async () => {
    const stored = [
      `insert into campaigns (id, region, title, message, asked, interim_on, final_on, target, created_at, reminders, revision)
       values ('c', '32', 't', 'm', 'exercise', '2026-12-01', '2026-12-31', '{}', %, 0, 2)`,
      `insert into campaign_structures (campaign_id, finess, is_reached, accepted_on)
       values ('c', '620000109', true, '2026-12-05')`,
    ]
    const read = `select provider, letter, slot, accepted_on from campaigns
      join campaign_structures on campaign_id = campaigns.id`
    const kept = [{ provider: '', letter: '', slot: null, accepted_on: '2026-12-05' }]
    const old = new Sqlite(':memory:')
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 27) })
    for (const row of stored) old.exec(row.replace('%', '0'))
    migrateSqlite(onSqlite(old), { migrationsFolder: 'src/storage/migrations/sqlite' })
    expect(old.prepare(read).all()).toEqual(kept)
    old.close()
    const database = await emptyPostgres()
    await migratePglite(onPglite(database), { migrationsFolder: firstMigrations('postgresql', 27) })
    for (const row of stored) await database.exec(row.replace('%', 'now()'))
    await migratePglite(onPglite(database), { migrationsFolder: 'src/storage/migrations/postgresql' })
    expect((await database.query(read)).rows).toEqual(kept)
  })

  it('keep the events announced, of which nobody was told anything yet', async () => {
    const stored = `insert into regional_events (id, region, kind, title, detail, starts_on, last_on, begins_at, over_at, place, link,
      for_whom, is_public, takes_registrations, created_at, updated_at, revision)
      values ('e', '32', 'forum', 't', '', '2026-12-01', '2026-12-01', %, %, '', '', 'ESMS', true, true, %, %, 1)`
    const read = 'select starts_on, former, notices, told_at from regional_events'
    const kept = [{ starts_on: '2026-12-01', former: null, notices: 0, told_at: null }]
    const old = new Sqlite(':memory:')
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 33) })
    old.exec(stored.replaceAll('%', '0'))
    migrateSqlite(onSqlite(old), { migrationsFolder: 'src/storage/migrations/sqlite' })
    expect(old.prepare(read).all()).toEqual(kept)
    old.close()
    const database = await emptyPostgres()
    await migratePglite(onPglite(database), { migrationsFolder: firstMigrations('postgresql', 33) })
    await database.exec(stored.replaceAll('%', 'now()'))
    await migratePglite(onPglite(database), { migrationsFolder: 'src/storage/migrations/postgresql' })
    expect((await database.query(read)).rows).toEqual(kept)
  })

  it('keep the imported figures, of which nobody noted who imported them', async () => {
    const stored = `insert into series_points (region, indicator, territory, day, numerator, denominator, source, imported_at)
      values ('32', 'SUN-ES', '', '2025-12-31', 77, 126, 'CRNS', %)`
    const read = 'select numerator, source, imported_by from series_points'
    const kept = [{ numerator: 77, source: 'CRNS', imported_by: null }]
    const old = new Sqlite(':memory:')
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 34) })
    old.exec(stored.replace('%', '0'))
    migrateSqlite(onSqlite(old), { migrationsFolder: 'src/storage/migrations/sqlite' })
    expect(old.prepare(read).all()).toEqual(kept)
    old.close()
    const database = await emptyPostgres()
    await migratePglite(onPglite(database), { migrationsFolder: firstMigrations('postgresql', 34) })
    await database.exec(stored.replace('%', 'now()'))
    await migratePglite(onPglite(database), { migrationsFolder: 'src/storage/migrations/postgresql' })
    expect((await database.query(read)).rows).toEqual(kept)
  })

  it('keep the mails that wait to tell of a reader, whose role is held', async () => {
    const account = (id: string) =>
      `insert into users (id, name, email, email_verified, created_at, updated_at) values ('${id}', '', '${id}@exemple.fr', %true, %now, %now)`
    const before = [
      account('told'),
      account('reader'),
      `insert into access_notices (id, user_id, as_role, as_scope, reader_id, role, scope, granted_at, due_at)
       values ('n', 'told', 'structure', '590000105', 'reader', 'college', '590000014', %now, %now)`,
    ]
    const read = 'select id, reader_id, ended, attempts from access_notices'
    const kept = [{ id: 'n', reader_id: 'reader', ended: null, attempts: 0 }]
    const old = new Sqlite(':memory:')
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 36) })
    for (const statement of before) old.exec(statement.replaceAll('%true', '1').replaceAll('%now', '0'))
    migrateSqlite(onSqlite(old), { migrationsFolder: 'src/storage/migrations/sqlite' })
    expect(old.prepare(read).all()).toEqual(kept)
    old.close()
    const database = await emptyPostgres()
    await migratePglite(onPglite(database), { migrationsFolder: firstMigrations('postgresql', 36) })
    for (const statement of before)
      await database.exec(statement.replaceAll('%true', 'true').replaceAll('%now', 'now()'))
    await migratePglite(onPglite(database), { migrationsFolder: 'src/storage/migrations/postgresql' })
    expect((await database.query(read)).rows).toEqual(kept)
  })

  it('keep the days on which referents were named and last confirmed: figures of those days count them', async () => {
    const line = (id: string, confirmed: string, until: string) =>
      `insert into referents (id, finess, function, standing, named_on, confirmed_on, until)
       values ('${id}', '620000109', 'rssi', 'held', '2025-01-10', '${confirmed}', ${until})`
    const before = [
      "insert into legal_entities (finess, search_text) values ('620000018', '')",
      `insert into structures (finess, legal_entity_finess, name, kind, departement, source, data_date, search_text)
       values ('620000109', '620000018', '', 'ES', '62', 'x', '2026-05-12', '')`,
      line('a', '2026-02-01', 'null'),
      line('b', '2025-01-10', "'2025-03-01'"),
    ]
    const kept = [
      { referent_id: 'a', day: '2025-01-10' },
      { referent_id: 'a', day: '2026-02-01' },
      { referent_id: 'b', day: '2025-01-10' },
    ]
    const all = 'select * from referent_confirmations order by referent_id, day'
    const old = new Sqlite(':memory:')
    migrateSqlite(onSqlite(old), { migrationsFolder: firstMigrations('sqlite', 21) })
    for (const statement of before) old.exec(statement)
    migrateSqlite(onSqlite(old), { migrationsFolder: 'src/storage/migrations/sqlite' })
    expect(old.prepare(all).all()).toEqual(kept)
    old.close()
    const database = await emptyPostgres()
    await migratePglite(onPglite(database), { migrationsFolder: firstMigrations('postgresql', 21) })
    for (const statement of before) await database.exec(statement)
    await migratePglite(onPglite(database), { migrationsFolder: 'src/storage/migrations/postgresql' })
    expect((await database.query(all)).rows).toEqual(kept)
  })
})
