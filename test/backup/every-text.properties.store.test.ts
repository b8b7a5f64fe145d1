import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { getTableColumns, getTableName } from 'drizzle-orm'
import type { getTableConfig } from 'drizzle-orm/sqlite-core'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AuditContext, afterRestore, auditWriter, beforeRestore } from '#audit'
import { type BackupContext, backUp, backupKeys, restore } from '#backup'
import { operator } from '#kernel'
import { dialect, primaryKeyColumns, type Table } from '#storage'
import { auditCut, auditForeign, auditRows, auditWaiting } from '../../src/audit/tables.ts'
import { copiedTables } from '../../src/copied-tables.ts'
import { findHolder } from '../../src/identity/accounts/store-grants.ts'
import { reachKeeper } from '../../src/identity/notices/reach-keeper.ts'
import { openTestStorage, storageAvailable, type TestStorage } from '../support/storage/storage.ts'
import { filesInMemory } from '../support/use-cases/audit.ts'

type Row = Record<string, unknown>
const at = new Date('2026-11-22T09:00:00.123Z')

/** Every separator, control and format character there is. PostgreSQL takes no NUL in a text. */
const everySign = Array.from({ length: 0x11_0000 }, (_, point) => point)
  .filter((point) => point > (dialect === 'postgresql' ? 0 : -1) && !(point >= 0xd800 && point <= 0xdfff))
  .map((point) => String.fromCodePoint(point))
  .filter((sign) => /[\p{Z}\p{Cc}\p{Cf}]/u.test(sign))

/** All the signs in one text, in any order, among others. */
const hostileText = fc
  .tuple(fc.shuffledSubarray(everySign, { minLength: everySign.length }), fc.string({ unit: 'binary', maxLength: 20 }))
  .map(([signs, more]) => signs.join('') + (dialect === 'postgresql' ? more.replaceAll('\0', '') : more))

/** The columns of a table that refer to another, with what they refer to. */
async function references(table: Table): Promise<Map<string, { table: string; column: string }>> {
  const words = dialect === 'sqlite' ? import('drizzle-orm/sqlite-core') : import('drizzle-orm/pg-core')
  const { foreignKeys } = ((await words).getTableConfig as typeof getTableConfig)(table)
  return new Map(
    foreignKeys.flatMap((key) => {
      const { columns, foreignColumns, foreignTable } = key.reference()
      return columns.map((column, place): [string, { table: string; column: string }] => [
        column.name,
        { table: getTableName(foreignTable), column: foreignColumns[place]?.name ?? '' },
      ])
    }),
  )
}

/** A key of four texts would be longer than PostgreSQL indexes: each of its columns takes a part of the text. */
function partsOfKey(key: readonly { readonly name: string }[], text: string): Map<string, string> {
  const signs = [...text]
  const length = Math.ceil(signs.length / key.length)
  if (key.length < 4) return new Map()
  return new Map(key.map(({ name }, place) => [name, signs.slice(place * length, (place + 1) * length).join('')]))
}

/** One row of each table, with the text in every column that takes one. */
async function aRowOfEach(text: string): Promise<Map<Table, Row>> {
  const rows = new Map<Table, Row>()
  const byColumn = new Map<string, unknown>()
  for (const table of copiedTables) {
    const refers = await references(table)
    const inKey = partsOfKey(await primaryKeyColumns(table), text)
    const values = Object.entries(getTableColumns(table)).map(([name, column]) => {
      const target = refers.get(column.name)
      const kinds: Record<string, unknown> = {
        string: inKey.get(name) ?? text,
        date: at,
        boolean: true,
        number: 7,
        json: { [text]: [text] },
      }
      const value = target ? byColumn.get(`${target.table}.${target.column}`) : kinds[column.dataType]
      byColumn.set(`${getTableName(table)}.${column.name}`, value)
      return [name, value]
    })
    rows.set(table, Object.fromEntries(values))
  }
  return rows
}

describe.skipIf(!storageAvailable)('whatever was typed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cap-care-texts-'))
  const file = join(folder, 'copie.gz')
  let test: TestStorage
  let context: BackupContext & AuditContext
  beforeAll(async () => {
    test = await openTestStorage()
    const files = filesInMemory()
    context = {
      actor: operator,
      door: 'command',
      storage: test.storage,
      findHolder,
      reach: reachKeeper(false),
      clock: () => at,
      audit: auditWriter(files),
      refused: () => undefined,
      auditFiles: files,
      auditYears: 3,
      tables: async () => copiedTables,
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
    }
  })
  afterAll(async () => {
    await test?.close()
    rmSync(folder, { recursive: true, force: true })
  })

  const kept = (table: Table) => test.storage.read((db) => db.select().from(table))

  it('comes back from a backup, in every column of every table', async () => {
    const property = fc.asyncProperty(hostileText, async (text) => {
      const rows = await aRowOfEach(text)
      await test.storage.write(async (tx) => {
        for (const table of copiedTables.toReversed()) await tx.delete(table)
        for (const [table, row] of rows) await tx.insert(table).values(row as never)
      })
      const before = new Map<Table, Row[]>()
      for (const table of copiedTables) before.set(table, await kept(table))
      await backUp(context, { file })
      await restore(context, { file, replace: true })
      for (const table of copiedTables) {
        if (table === auditRows || table === auditWaiting) continue
        const name = getTableName(table)
        expect(before.get(table), name).toHaveLength(1)
        expect(await kept(table), name).toEqual(before.get(table))
      }
    })
    await fc.assert(property, { numRuns: 15 })
  })

  it('is written to the file without any character that a reader takes for the end of a line', () => {
    const lines = gunzipSync(readFileSync(file))
      .toString()
      .trimEnd()
      .split(/[\n\r\v\f\u0085\u2028\u2029]/)
    for (const line of lines) expect(() => JSON.parse(line)).not.toThrow()
  })

  it('is read from a file of the first versions, which did not escape these characters', async () => {
    const sealed = gunzipSync(readFileSync(file)).toString()
    const text = sealed.replace(/,"(key|seal)":"[0-9a-f]*"\}\n/g, '}\n')
    writeFileSync(
      file,
      gzipSync(text.replace(/\\u(0085|2028|2029)/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))),
    )
    expect(gunzipSync(readFileSync(file)).toString()).toContain('\u2028')
    await expect(restore(context, { file, replace: true, fromAnotherServer: true })).resolves.toMatchObject({
      isForeign: true,
    })
  })
})
