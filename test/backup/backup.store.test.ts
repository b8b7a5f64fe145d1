import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { gt } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AuditContext, afterRestore, beforeRestore, keepLog, readLog, verifyLog } from '#audit'
import { type BackupContext, backUp, backupKeys, restore } from '#backup'
import { anyone, auditEntry, operator, system } from '#kernel'
import { answers, assessments } from '../../src/assessment/tables.ts'
import { putWaiting } from '../../src/audit/store-waiting.ts'
import { auditCut, auditEnd, auditForeign, auditRows, auditWaiting } from '../../src/audit/tables.ts'
import { legalEntities, structures } from '../../src/directory/tables.ts'
import { evidenceChunks, evidenceFiles, evidenceLinks } from '../../src/evidence/tables.ts'
import { findHolder } from '../../src/identity/accounts/store-grants.ts'
import { reachKeeper } from '../../src/identity/notices/reach-keeper.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { chainingAtOnce, filesInMemory } from '../support/use-cases/audit.ts'

const tables = [
  legalEntities,
  structures,
  assessments,
  answers,
  evidenceFiles,
  evidenceChunks,
  evidenceLinks,
  auditCut,
  auditForeign,
  auditRows,
  auditWaiting,
]
const at = new Date('2026-11-22T09:00:00.123Z')

describe.skipIf(!storageAvailable)('a backup', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-backup-'))
  const file = join(folder, 'copie.gz')
  let test: TestStorage
  let context: BackupContext & AuditContext

  beforeAll(async () => {
    test = await openTestStorage()
    context = contextWith(filesInMemory())
  })
  const contextWith = (files: ReturnType<typeof filesInMemory>): BackupContext & AuditContext => ({
    actor: operator,
    door: 'command',
    storage: test.storage,
    findHolder,
    reach: reachKeeper(false),
    clock: () => at,
    audit: chainingAtOnce(files),
    refused: () => undefined,
    auditFiles: files,
    auditYears: 3,
    tables: async () => tables,
    log: {
      rows: auditRows,
      cut: auditCut,
      foreign: auditForeign,
      waiting: auditWaiting,
      beforeRestore: beforeRestore(files),
      afterRestore: afterRestore(files),
    },
    version: 'test',
    backupKeys: backupKeys({ BACKUP_KEY: ['key of the tests, long enough to be one'], DATA_DIR: folder }),
  })
  afterAll(async () => {
    await test?.close()
    rmSync(folder, { recursive: true, force: true })
  })
  beforeEach(() => fill(2_500))

  const emptyLog = () =>
    test.storage.write(async (tx) => {
      for (const table of [auditRows, auditCut, auditForeign, auditEnd, auditWaiting]) await tx.delete(table)
    })
  const faults = async () => (await verifyLog(context)).faults

  async function fill(comments: number) {
    context = contextWith(filesInMemory())
    await emptyLog()
    await test.storage.write(async (tx) => {
      for (const table of tables.toReversed()) await tx.delete(table)
      await tx.insert(legalEntities).values({ finess: '590780193', name: null })
      await tx.insert(assessments).values({
        id: 'a',
        questionnaireId: 'sauvegardes',
        questionnaireVersion: '1.0.0',
        audience: 'ES',
        structureFiness: null,
        structureName: 'É « test »',
        secretHash: 'h',
        createdAt: at,
        expiresAt: at,
      })
      const rows = Array.from({ length: comments }, (_, place) => ({
        assessmentId: 'a',
        questionId: `q${place}`,
        value: ['b', 'a', `${place}`],
        comment: 'Écrit\n"ici"',
        internal: place % 2 === 0,
        savedAt: at,
      }))
      for (let from = 0; from < rows.length; from += 500) await tx.insert(answers).values(rows.slice(from, from + 500))
    })
  }

  const linesOf = (path: string) => gunzipSync(readFileSync(path)).toString().trimEnd().split('\n')
  const write = (lines: readonly string[]) => writeFileSync(file, gzipSync(`${lines.join('\n')}\n`))
  /** As the first versions wrote a backup: nothing vouches for it. */
  const unsealed = (lines: readonly string[]) =>
    lines.map((line, place) =>
      place === 0 || place === lines.length - 1 ? line.replace(/,"(key|seal)":"[^"]*"/, '') : line,
    )

  const log = () => test.storage.read((db) => db.select().from(auditRows).orderBy(auditRows.sequence))

  const everything = () =>
    test.storage.read(async (db) => [
      await db.select().from(assessments),
      await db.select().from(answers).orderBy(answers.questionId),
      await db.select().from(legalEntities),
    ])

  it('restores every row, to the millisecond and in the order of keys, and is recorded in the audit log', async () => {
    const before = await everything()
    expect(await backUp(context, { file })).toMatchObject({ rows: 2_502 })
    expect(statSync(file).mode & 0o777).toBe(0o600)
    await fill(3)
    await restore(context, { file, replace: true })
    expect(await everything()).toEqual(before)
    expect((await log()).map((row) => row.action)).toEqual(['backup.restore'])
  })

  it('carries the files attached to exercises, heavier than a page of rows, byte for byte', async () => {
    const sha256 = 'a'.repeat(64)
    const contents = Array.from({ length: 130 }, () => randomBytes(48 * 1024).toString('base64'))
    const link = { id: 'l', sha256, holderKind: 'exercise' as const, holderId: 'e', structureFiness: '590000105' }
    await test.storage.write(async (tx) => {
      await tx.insert(evidenceFiles).values({ sha256, kind: 'pdf', bytes: 130 * 48 * 1024, createdAt: at })
      for (const [position, content] of contents.entries())
        await tx.insert(evidenceChunks).values({ sha256, position, content })
      await tx.insert(evidenceLinks).values({ ...link, title: 'Été', day: null, makerId: 'm', createdAt: at })
    })
    await backUp(context, { file })
    await fill(3)
    await restore(context, { file, replace: true })
    await test.storage.read(async (db) => {
      const rows = await db.select().from(evidenceChunks).orderBy(evidenceChunks.position)
      expect(rows.map(({ content }) => content)).toEqual(contents)
      expect(await db.select().from(evidenceLinks)).toMatchObject([{ id: 'l', sha256, title: 'Été', createdAt: at }])
    })
  })

  it('is restored into a database that holds only its audit log, and the restore counts the rows before and after', async () => {
    await backUp(context, { file })
    await test.storage.write(async (tx) => {
      for (const table of tables.toReversed()) await tx.delete(table)
    })
    await backUp(context, { file: join(folder, 'vide.gz') })
    const { gone, came } = await restore(context, { file })
    expect([gone.get('assessments'), came.get('assessments'), came.get('answers')]).toEqual([0, 1, 2_500])
    const again = await restore(context, { file, replace: true })
    expect([again.gone.get('assessments'), again.came.get('assessments')]).toEqual([1, 1])
  })

  it('never removes a row from the audit log, and adds the rows that continue it', async () => {
    const copies = [join(folder, '1.gz'), join(folder, '2.gz'), join(folder, '3.gz')] as const
    for (const copy of copies) await backUp(context, { file: copy })
    const whole = await log()
    expect((await restore(context, { file: copies[1], replace: true })).otherLog).toBeUndefined()
    expect((await log()).slice(0, 3)).toEqual(whole)

    expect(await faults()).toEqual([])

    await emptyLog()
    context = contextWith(filesInMemory('key of another server'))
    expect((await restore(context, { file: copies[1], replace: true })).otherLog).toBeUndefined()
    expect(await faults()).toEqual([])
    expect((await log()).slice(0, 1)).toEqual(whole.slice(0, 1))
    const forked = await log()
    expect(forked).toHaveLength(2)

    expect((await restore(context, { file: copies[2], replace: true })).otherLog).toBe(whole[1]?.hash)
    expect((await log()).slice(0, 2)).toEqual(forked)
    expect((await log()).at(-1)).toMatchObject({ sequence: 3, previousHash: forked[1]?.hash })
    expect((await log()).at(-1)?.subject).toContain(whole[1]?.hash)

    expect(await faults()).toEqual([])

    await test.storage.write(async (tx) => void (await tx.delete(auditRows).where(gt(auditRows.sequence, 1))))
    expect((await restore(context, { file: copies[2], replace: true })).otherLog).toBeUndefined()
    expect((await log()).slice(0, 2)).toEqual(whole.slice(0, 2))
    expect(await faults(), 'rows that were taken from the end are not made good by a restore').not.toEqual([])
  })

  it('brings the audit log and the mark of its cut to a new server, where the log is sound', async () => {
    await backUp({ ...context, clock: () => new Date('2020-01-01T00:00:00Z') }, { file: join(folder, 'old.gz') })
    await keepLog({ ...context, actor: system })
    await backUp(context, { file })
    expect(await verifyLog(context)).toMatchObject({ faults: [], cut: { rows: 1 } })

    await emptyLog()
    context = contextWith(filesInMemory('key of another server'))
    await restore(context, { file, replace: true })
    expect(await verifyLog(context)).toMatchObject({ faults: [], cut: { rows: 1 } })
    await restore(context, { file, replace: true })
    expect(await verifyLog(context), 'its own mark is kept from then on').toMatchObject({
      faults: [],
      cut: { rows: 1 },
    })
  })

  it('brings entries that were not chained yet where they are missing, once', async () => {
    const tell = (action: string) => {
      const { auditFiles: files, actor } = context
      const entry = { ...auditEntry({ ...context, actor }, action, 'a'), at }
      return test.storage.write((tx) => putWaiting(tx, files, entry))
    }
    const actions = async () => (await log()).map(({ action }) => action)
    await tell('test.chained')
    await verifyLog(context)
    await tell('test.waiting')
    await backUp({ ...context, audit: async () => undefined }, { file })

    await restore(context, { file, replace: true })
    expect(await actions()).toEqual(['test.chained', 'test.waiting', 'backup.restore'])
    expect(await faults()).toEqual([])

    await emptyLog()
    context = contextWith(filesInMemory('key of another server'))
    await restore(context, { file, replace: true })
    expect(await actions()).toEqual(['test.chained', 'test.waiting', 'backup.restore'])
    expect(await faults()).toEqual([])
  })

  it('with a row that the tables do not take is damaged, and changes nothing', async () => {
    await fill(3)
    await backUp(context, { file })
    const lines = unsealed(linesOf(file))
    const at = lines.findIndex((line) => line.includes('"table":"answers"'))
    const before = await everything()
    const rows = [
      [/"comment":/, '"other":'],
      [/"assessmentId":"a"/, '"assessmentId":"absent"'],
      [/"savedAt":"[^"]*"/, '"savedAt":"hier"'],
      [/"savedAt":"[^"]*"/, '"savedAt":{}'],
      [/"questionId":"q0"/, '"questionId":"q1"'],
      [/"comment":"/, '"comment":null,"x":"'],
    ] as const
    for (const [good, bad] of rows) {
      writeFileSync(file, gzipSync(`${lines.with(at, lines[at]?.replace(good, bad) ?? '').join('\n')}\n`))
      await expect(restore(context, { file, replace: true, fromAnotherServer: true }), bad).rejects.toMatchObject({
        code: 'backup-damaged',
      })
    }
    expect(await everything()).toEqual(before)
  })

  it('replaces no data unless the operator asks for it', async () => {
    await backUp(context, { file })
    await expect(restore(context, { file })).rejects.toMatchObject({ code: 'restore-not-empty' })
  })

  it('is refused when it is cut, altered, foreign or of other tables, and changes nothing', async () => {
    await backUp(context, { file })
    const whole = readFileSync(file)
    const lines = gunzipSync(whole).toString().trimEnd().split('\n')
    const damaged: [Buffer, string][] = [
      [whole.subarray(0, whole.length - 40), 'backup-unreadable'],
      [gzipSync(lines.slice(0, -1).join('\n')), 'backup-damaged'],
      [gzipSync(lines.toSpliced(5, 1).join('\n')), 'backup-damaged'],
      [gzipSync(lines.with(5, '{').join('\n')), 'backup-damaged'],
      [gzipSync('{"hello": 1}\n'), 'backup-not-ours'],
      [
        gzipSync(lines.with(0, lines[0]?.replace(/"schema":"[^"]+"/, '"schema":"9999_other"') ?? '').join('\n')),
        'backup-other-version',
      ],
      [Buffer.from('not gzip at all'), 'backup-unreadable'],
      [Buffer.alloc(0), 'backup-unreadable'],
    ]
    const before = await everything()
    for (const [bytes, code] of damaged) {
      writeFileSync(file, bytes)
      await expect(restore(context, { file, replace: true })).rejects.toMatchObject({ code })
    }
    expect(await everything()).toEqual(before)
    await expect(restore(context, { file: join(folder, 'absent'), replace: true })).rejects.toMatchObject({
      code: 'backup-unreadable',
    })
  })

  it('is refused when a single character of it was changed, or its seal removed', async () => {
    await backUp(context, { file })
    const lines = linesOf(file)
    const changed = (place: number, good: RegExp, bad: string) =>
      lines.with(place, lines.at(place)?.replace(good, bad) ?? '')
    const altered: [readonly string[], string][] = [
      [changed(9, /"internal":(true|false)/, '"internal":null'), 'backup-seal-broken'],
      [changed(0, /"version":"test"/, '"version":"tess"'), 'backup-seal-broken'],
      [changed(lines.length - 1, /,"seal":"[^"]*"/, ''), 'backup-seal-broken'],
      [changed(lines.length - 1, /"seal":"./, '"seal":"x'), 'backup-seal-broken'],
      [changed(0, /"key":"[^"]*"/, '"key":"0123456789abcdef"'), 'backup-of-another-server'],
      [unsealed(lines), 'backup-of-another-server'],
      [[...lines, lines[5] ?? ''], 'backup-damaged'],
      [[...lines, lines.at(-1) ?? ''], 'backup-damaged'],
    ]
    const before = await everything()
    for (const [bytes, code] of altered) {
      write(bytes)
      await expect(restore(context, { file, replace: true }), code).rejects.toMatchObject({ code })
    }
    write(changed(9, /"internal":(true|false)/, '"internal":null'))
    const forged = restore(context, { file, replace: true, fromAnotherServer: true })
    await expect(forged, 'the option opens no file that a key of this server denies').rejects.toMatchObject({
      code: 'backup-seal-broken',
    })
    expect(await everything()).toEqual(before)
  })

  it('of another server, or of the first versions, is restored with an option only, and the audit log records it', async () => {
    await backUp(context, { file })
    await backUp(context, { file })
    const elsewhere = { ...context, backupKeys: backupKeys({ DATA_DIR: join(folder, 'elsewhere') }) }
    await expect(restore(elsewhere, { file, replace: true })).rejects.toMatchObject({
      code: 'backup-of-another-server',
    })
    const { isForeign, foreignTo } = await restore(elsewhere, { file, replace: true, fromAnotherServer: true })
    expect([isForeign, foreignTo], 'a log that goes on takes no row of another server').toEqual([true, undefined])
    expect((await log()).at(-1)?.subject).toMatch(/^2502 rows over 2502, of another server/)
    expect(await faults()).toEqual([])
  })

  it('of another server brings its audit log into an empty one, where its rows stay marked', async () => {
    for (const copy of [1, 2, 3]) await backUp(context, { file: join(folder, `${copy}.gz`) })
    const source = join(folder, '3.gz')
    await emptyLog()
    context = contextWith(filesInMemory('key of another server'))
    const elsewhere = { ...context, backupKeys: backupKeys({ DATA_DIR: join(folder, 'elsewhere') }) }
    expect(await restore(elsewhere, { file: source, replace: true, fromAnotherServer: true })).toMatchObject({
      isForeign: true,
      foreignTo: 2,
    })
    expect(await verifyLog(context)).toMatchObject({ faults: [], foreign: { sequence: 2, at } })
    const { rows } = await readLog(context, { filters: {} })
    expect(rows.map(({ sequence, isForeign: marked }) => [sequence, marked])).toEqual([
      [3, false],
      [2, true],
      [1, true],
    ])

    const [mark] = await test.storage.read((db) => db.select().from(auditForeign))
    await test.storage.write(async (tx) => void (await tx.update(auditForeign).set({ sequence: 1 })))
    expect(await faults()).toMatchObject([{ code: 'audit-foreign-forged' }])
    await test.storage.write(async (tx) => void (await tx.delete(auditForeign)))
    expect(await faults()).toMatchObject([{ code: 'audit-foreign-missing', values: { to: 2 } }])
    await test.storage.write(async (tx) => void (await tx.insert(auditForeign).values(mark as never)))

    await backUp(elsewhere, { file })
    await emptyLog()
    context = contextWith(filesInMemory('a third key'))
    await restore({ ...context, backupKeys: elsewhere.backupKeys }, { file, replace: true })
    expect(await verifyLog(context), 'its own backup keeps the mark').toMatchObject({
      faults: [],
      foreign: { sequence: 2 },
    })
  })

  it('is restored on another machine with its key, and with an older key after a new key was put first', async () => {
    const home = join(folder, 'home')
    const first = { ...context, backupKeys: backupKeys({ DATA_DIR: home }) }
    expect(await backUp(first, { file })).toMatchObject({ keyMade: join(home, 'backup.key') })
    expect(await backUp(first, { file })).toMatchObject({ keyMade: undefined })
    expect(statSync(join(home, 'backup.key')).mode & 0o777).toBe(0o600)
    const key = readFileSync(join(home, 'backup.key'), 'utf8')

    const machine = join(folder, 'machine')
    mkdirSync(machine)
    writeFileSync(join(machine, 'backup.key'), `${'ab'.repeat(32)}\n${key}\n`)
    const moved = { ...context, backupKeys: backupKeys({ DATA_DIR: machine }) }
    expect(await restore(moved, { file, replace: true })).toMatchObject({ isForeign: false })
    await backUp(moved, { file })
    await expect(restore(first, { file, replace: true })).rejects.toMatchObject({ code: 'backup-of-another-server' })

    const set = { ...context, backupKeys: backupKeys({ BACKUP_KEY: ['ab'.repeat(32)], DATA_DIR: 'nowhere' }) }
    expect(await restore(set, { file, replace: true })).toMatchObject({ isForeign: false })
  })

  it('cannot be written where the folder does not exist, and leaves no half file', async () => {
    const nowhere = join(folder, 'absent', 'copie.gz')
    await expect(backUp(context, { file: nowhere })).rejects.toMatchObject({ code: 'backup-not-writable' })
    await expect(backUp(context, { file: folder })).rejects.toMatchObject({ code: 'backup-not-a-file' })
  })

  it('gets its name only once it was read back: one that could not be restored leaves the earlier backup in place', async () => {
    await backUp(context, { file })
    const before = readFileSync(file)
    // In the year 10000 instants are written in another way, which no restore reads.
    const unreadable = { ...context, clock: () => new Date('+010000-01-01T00:00:00Z') }
    await expect(backUp(unreadable, { file })).rejects.toMatchObject({ code: 'backup-not-read-back' })
    expect(readFileSync(file)).toEqual(before)
    expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([])
  })

  it('is made by nobody but the operator of the server', async () => {
    await expect(backUp({ ...context, actor: anyone }, { file })).rejects.toMatchObject({ kind: 'not-found' })
  })
})
