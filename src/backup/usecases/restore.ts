import { z } from 'zod'
import { AppError, authorize, command, faultCode } from '#kernel'
import { schemaMark, type Table, type Transaction } from '#storage'
import { revive } from '../archive.ts'
import type { BackupContext, KeptLog } from '../context.ts'
import { readLines } from '../files.ts'
import { canBackUp } from '../policy.ts'
import { archivedRows } from '../reading.ts'
import { clearTables, countRows, insertRows, instantColumns, logHolds, type Row, tableName } from '../store.ts'

const batchRows = 1_000

const input = z.strictObject({
  file: z.string(),
  /** Allows what is kept now to be replaced. */
  replace: z.boolean().default(false),
})

export interface Restored {
  /** Rows that were there before, and rows of the copy, by table; the log apart. */
  readonly gone: ReadonlyMap<string, number>
  readonly came: ReadonlyMap<string, number>
  /** Hash of the last row of the copy's log, when that log does not go on from the one kept here: it stays in the file. */
  readonly otherLog: string | undefined
}

/**
 * Brings everything back from a backup file. What is kept now is replaced only when the caller says so; the log never is:
 * rows of the copy's log are added as far as they go on from its last row.
 */
export const restore = command({
  action: 'backup.restore',
  input,
  run: async (transaction, { file, replace }, context: BackupContext): Promise<Restored> => {
    const tables = authorize(
      context.actor,
      context.tables.filter((table) => !ofLog(context.log, table)),
      canBackUp,
    )
    const gone = await countRows(transaction, tables)
    if (!replace && total(gone) > 0) throw new AppError('conflict', 'restore-not-empty')
    await clearTables(transaction, tables)
    const otherLog = await insertArchive(transaction, file, context)
    return { gone, came: await countRows(transaction, tables), otherLog }
  },
  subject: ({ gone, came, otherLog }) =>
    `${total(came)} rows over ${total(gone)}${otherLog ? `, log of the copy ends with ${otherLog}` : ''}`,
  erases: ({ gone }) => total(gone) > 0,
})

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, rows) => sum + rows, 0)
}

/** Reads the file to its last line; whatever is wrong with it undoes the whole restore. Returns what `otherLog` says. */
async function insertArchive(transaction: Transaction, file: string, context: BackupContext) {
  const batch = batchInserter(transaction, context)
  const { log } = context
  const before = await log.beforeRestore(transaction)
  const chain = logChain(before)
  const comes = (table: string, row: Row) => {
    if (table === tableName(log.rows)) return chain.goesOn(row)
    if (table === tableName(log.waiting)) return chain.endsWithCopy()
    return table !== tableName(log.cut) || before === undefined
  }
  const schema = schemaMark(context.storage.dialect)
  for await (const { table, row } of archivedRows(readLines(file), { file, schema })) {
    if (comes(table, row)) await sayingDamaged(file, () => batch.add(table, row))
  }
  await sayingDamaged(file, batch.flush)
  await log.afterRestore(transaction, before)
  const end = chain.lastOfCopy()
  return end === undefined || (await logHolds(transaction, log.rows, end)) ? undefined : end
}

/** Which rows of the copy's log go on from the last one kept here. */
function logChain(kept: { hash: string } | undefined) {
  let last: unknown = kept?.hash
  let lastOfCopy: string | undefined
  const goesOn = ({ hash, previousHash }: Row) => {
    lastOfCopy = String(hash)
    const follows = last === undefined || previousHash === last
    if (follows) last = hash
    return follows
  }
  return { goesOn, lastOfCopy: () => lastOfCopy, endsWithCopy: () => last === lastOfCopy }
}

function ofLog({ rows, cut, waiting }: KeptLog, table: Table): boolean {
  return [rows, cut, waiting].includes(table)
}

/** What a database says of a row it cannot take: a column that misses, a value of another type, a row that refers to none. */
const rowFaults =
  /^(SQLITE_(CONSTRAINT|MISMATCH|TOOBIG|RANGE)|2[23][0-9A-Z]{3}$|ERR_INVALID_ARG|TypeError$|RangeError$)/

async function sayingDamaged(file: string, write: () => Promise<void>): Promise<void> {
  try {
    await write()
  } catch (error) {
    if (error instanceof AppError || !rowFaults.test(faultCode(error))) throw error
    throw new AppError('invalid', 'backup-damaged', { values: { file } })
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
