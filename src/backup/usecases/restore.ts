import { z } from 'zod'
import { AppError, authorize, usecase } from '#kernel'
import { schemaMark, type Table, type Transaction } from '#storage'
import { endSchema, headerSchema, revive, rowSchema } from '../archive.ts'
import type { BackupContext } from '../context.ts'
import { readLines } from '../files.ts'
import { canBackUp } from '../policy.ts'
import { clearTables, countRows, insertRows, instantColumns, type Row, tableName } from '../store.ts'

const batchRows = 1_000

const input = z.strictObject({
  file: z.string(),
  /** Allows what is kept now to be replaced. */
  replace: z.boolean().default(false),
})

/** Brings everything back from a backup file. What is kept now is replaced only when the caller says so. */
export const restore = usecase({
  action: 'backup.restore',
  input,
  run: async (transaction, { file, replace }, context: BackupContext) => {
    const tables = authorize(context.actor, context.tables, canBackUp)
    if (!replace && (await countRows(transaction, tables)) > 0) throw new AppError('conflict', 'restore-not-empty')
    await clearTables(transaction, tables)
    return { rows: await insertArchive(transaction, file, context) }
  },
  subject: ({ rows }) => `${rows} rows`,
})

/** Reads the file to its last line; whatever is wrong with it undoes the whole restore. */
async function insertArchive(transaction: Transaction, file: string, context: BackupContext): Promise<number> {
  const lines = readLines(file)
  checkHeader((await lines.next()).value, context)
  const batch = batchInserter(transaction, context)
  let rows = 0
  for await (const text of lines) {
    const document = parse(text)
    const end = endSchema.safeParse(document)
    if (end.success) {
      await batch.flush()
      if (end.data.rows !== rows) break
      return rows
    }
    const archived = rowSchema.safeParse(document)
    if (!archived.success) break
    await batch.add(archived.data.table, archived.data.row)
    rows += 1
  }
  throw new AppError('invalid', 'backup-damaged', { values: { file } })
}

function checkHeader(text: string | undefined, context: BackupContext): void {
  const header = headerSchema.safeParse(parse(text ?? ''))
  if (!header.success) throw new AppError('invalid', 'backup-not-ours')
  const current = schemaMark(context.storage.dialect)
  if (header.data.schema !== current) {
    throw new AppError('conflict', 'backup-other-version', { values: { version: header.data.version } })
  }
}

/** Rows wait for others of the same table, to be written together. */
function batchInserter(transaction: Transaction, { actor, tables }: BackupContext) {
  const byName = new Map(tables.map((table) => [tableName(table), table]))
  let current: { table: Table; rows: Row[] } | undefined
  const flush = async () => {
    if (current) await insertRows(transaction, authorize(actor, current.table, canBackUp), current.rows)
    current = undefined
  }
  const add = async (name: string, row: Row) => {
    const table = byName.get(name)
    if (!table) throw new AppError('invalid', 'backup-damaged', { values: { file: name } })
    if (current?.table !== table || current.rows.length >= batchRows) await flush()
    current ??= { table, rows: [] }
    current.rows.push(revive(row, instantColumns(table)))
  }
  return { add, flush }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
