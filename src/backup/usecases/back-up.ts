import { z } from 'zod'
import { AppError, authorize, command, recordingRefusals } from '#kernel'
import { type Database, schemaMark, type Table } from '#storage'
import { type Header, lineOf } from '../archive.ts'
import type { BackupContext } from '../context.ts'
import { readLines, writeLines } from '../files.ts'
import type { Seal } from '../keys.ts'
import { canBackUp } from '../policy.ts'
import { archivedRows } from '../reading.ts'
import { readRows, tableName } from '../store.ts'

export interface BackedUp {
  readonly rows: number
  /** The file of the new key, when this first backup made one. */
  readonly keyMade: string | undefined
}

/** Copies everything to one file, from one instant of the database. */
export function backUp(context: BackupContext, { file }: { file: string }): Promise<BackedUp> {
  return recordingRefusals(context, 'backup.create', () => copy(context, file))
}

async function copy(context: BackupContext, file: string): Promise<BackedUp> {
  authorize(context.actor, context, canBackUp)
  const { key, seal, made } = context.backupKeys.begin()
  const header: Header = {
    format: 'cap-care-backup',
    schema: schemaMark(context.storage.dialect),
    version: context.version,
    createdAt: context.clock().toISOString(),
    key,
  }
  const counted = { rows: 0 }
  const tables = await context.tables()
  await context.storage.snapshot((database) => {
    const lines = sealed(archiveLines(database, tables, header, counted), seal, counted)
    return writeLines(file, lines, (written) => readBack(written, header, context))
  })
  await recordBackup(context, counted)
  return { rows: counted.rows, keyMade: made }
}

/** Reads the backup as a restore would: a file that could not be restored must not pass for a backup. */
async function readBack(file: string, { schema }: Header, { backupKeys: keys }: BackupContext): Promise<void> {
  try {
    for await (const _row of archivedRows(readLines(file), { file, schema, keys, anyServer: false }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError('unavailable', 'backup-not-read-back', { values: { reason: error.code } })
  }
}

/** Records the backup in the audit log. */
const recordBackup = command({
  action: 'backup.create',
  input: z.strictObject({ rows: z.int() }),
  run: async (_transaction, counted) => counted,
  subject: ({ rows }) => `${rows} rows`,
})

async function* archiveLines(
  database: Database,
  tables: readonly Table[],
  header: Header,
  counted: { rows: number },
): AsyncGenerator<string> {
  yield lineOf(header)
  for (const table of tables) {
    for await (const row of readRows(database, table)) {
      counted.rows += 1
      yield lineOf({ table: tableName(table), row })
    }
  }
}

/** Adds the last line: the number of rows, and the seal of all lines. */
async function* sealed(lines: AsyncIterable<string>, seal: Seal, counted: { rows: number }): AsyncGenerator<string> {
  for await (const line of lines) {
    seal.add(line)
    yield line
  }
  yield lineOf({ end: true, rows: counted.rows, seal: seal.text() })
}
