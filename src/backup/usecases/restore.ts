import { z } from 'zod'
import { type Actor, AppError, authorize, command, faultCode, recordingRefusals } from '#kernel'
import { schemaMark, type Table, type Transaction } from '#storage'
import { revive } from '../archive.ts'
import type { BackupContext, KeptLog } from '../context.ts'
import { readLines } from '../files.ts'
import { canBackUp } from '../policy.ts'
import { archivedRows, isForeignArchive } from '../reading.ts'
import { clearTables, countRows, insertRows, instantColumns, logHolds, type Row, tableName } from '../store.ts'
import { heaviestPage, rowWeight } from '../weight.ts'

const batchRows = 1_000

interface Asked {
  readonly file: string
  /** Allows existing data to be replaced. */
  readonly replace?: boolean
  /** Accepts a file that no key of this server sealed: its author chose every row, accounts included. */
  readonly fromAnotherServer?: boolean
}

export interface Restored {
  /** Numbers of rows before and after, by table, without the log. */
  readonly gone: ReadonlyMap<string, number>
  readonly came: ReadonlyMap<string, number>
  /** Hash of the last row of the copy's log, when that log does not continue the present one: its rows stay in the file. */
  readonly otherLog: string | undefined
  /** Whether no key of this server sealed the file. */
  readonly isForeign: boolean
  /** The last row that came from another server's log, when that log was restored. */
  readonly foreignTo: number | undefined
}

/**
 * Restores everything from a backup file, which is read once to its end before any change. Existing data are replaced only
 * when the caller says so. The audit log is never replaced: rows of the copy's log are added as far as they continue the
 * present log; another server's log is restored into an empty log only.
 */
export function restore(context: BackupContext, asked: Asked): Promise<Restored> {
  return recordingRefusals(context, 'backup.restore', async () => {
    authorize(context.actor, context, canBackUp)
    const { file, replace = false, fromAnotherServer = false } = asked
    const isForeign = await isForeignArchive(archiveOf(context, { file, isForeign: fromAnotherServer }))
    return bringBack(context, { file, replace, isForeign })
  })
}

const bringBack = command({
  action: 'backup.restore',
  input: z.strictObject({ file: z.string(), replace: z.boolean(), isForeign: z.boolean() }),
  run: async (transaction, { replace, ...source }, context: BackupContext): Promise<Restored> => {
    const copied = await context.tables()
    const tables = authorize(
      context.actor,
      copied.filter((table) => !isOfLog(context.log, tableName(table))),
      canBackUp,
    )
    const gone = await countRows(transaction, tables)
    if (!replace && total(gone) > 0) throw new AppError('conflict', 'restore-not-empty')
    await clearTables(transaction, tables)
    const inserted = await insertArchive(transaction, source, context)
    return { gone, came: await countRows(transaction, tables), isForeign: source.isForeign, ...inserted }
  },
  subject: restoreSubject,
  erases: ({ gone }) => total(gone) > 0,
})

/** `audit verify` parses the last words (`foreignDeclared`). */
function restoreSubject({ gone, came, otherLog, isForeign, foreignTo }: Restored): string {
  return [
    `${total(came)} rows over ${total(gone)}`,
    isForeign ? 'of another server' : '',
    otherLog ? `log of the copy ends with ${otherLog}` : '',
    foreignTo === undefined ? '' : `log of another server to row ${foreignTo}`,
  ]
    .filter(Boolean)
    .join(', ')
}

interface Source {
  readonly file: string
  readonly isForeign: boolean
}

function archiveOf({ storage, backupKeys }: BackupContext, { file, isForeign }: Source) {
  const schema = schemaMark(storage.dialect)
  return archivedRows(readLines(file), { file, schema, keys: backupKeys, anyServer: isForeign })
}

function total(counts: ReadonlyMap<string, number>): number {
  return [...counts.values()].reduce((sum, rows) => sum + rows, 0)
}

/** Inserts the rows of the file. A fault on any line undoes the whole restore. */
async function insertArchive(transaction: Transaction, source: Source, context: BackupContext) {
  const { file, isForeign } = source
  const batch = batchInserter(transaction, context.actor, await context.tables())
  const { log } = context
  const before = await log.beforeRestore(transaction)
  const chain = logChain(before)
  const comes = (table: string, row: Row) => {
    const follows = table !== tableName(log.rows) || chain.goesOn(row)
    if (!isOfLog(log, table)) return true
    if (before !== undefined && isForeign) return false
    if (table === tableName(log.rows)) return follows
    return table === tableName(log.waiting) ? chain.endsWithCopy() : before === undefined
  }
  for await (const { table, row } of archiveOf(context, source)) {
    if (comes(table, row)) await sayingDamaged(file, () => batch.add(table, row))
  }
  await sayingDamaged(file, batch.flush)
  const foreignAt = isForeign && before === undefined ? context.clock() : undefined
  const foreignTo = await log.afterRestore(transaction, before, foreignAt)
  const end = chain.lastOfCopy()
  const otherLog = end === undefined || (await logHolds(transaction, log.rows, end)) ? undefined : end
  return { otherLog, foreignTo }
}

/** Selects the rows of the copy's log that continue the present log. */
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

function isOfLog({ rows, cut, foreign, waiting }: KeptLog, name: string): boolean {
  return [rows, cut, foreign, waiting].some((table) => tableName(table) === name)
}

/** The codes of a row that the database refuses: a missing column, a value of another type, a reference to nothing. */
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

function isFull({ rows, weight }: { readonly rows: readonly Row[]; readonly weight: number }): boolean {
  return rows.length >= batchRows || weight >= heaviestPage
}

/** Inserts rows in batches, each of one table. */
function batchInserter(transaction: Transaction, actor: Actor, tables: readonly Table[]) {
  const byName = new Map(tables.map((table) => [tableName(table), table]))
  let current: { table: Table; rows: Row[]; weight: number } | undefined
  const flush = async () => {
    if (current) await insertRows(transaction, authorize(actor, current.table, canBackUp), current.rows)
    current = undefined
  }
  const add = async (name: string, row: Row) => {
    const table = byName.get(name)
    if (!table) throw new AppError('invalid', 'backup-damaged', { values: { file: name } })
    if (current?.table !== table || isFull(current)) await flush()
    current ??= { table, rows: [], weight: 0 }
    current.weight += rowWeight(row)
    current.rows.push(revive(row, instantColumns(table)))
  }
  return { add, flush }
}
