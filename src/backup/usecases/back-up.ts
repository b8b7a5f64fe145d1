import { z } from 'zod'
import { AppError, authorize, command, tellingRefusals } from '#kernel'
import { type Database, schemaMark, type Table } from '#storage'
import { type Header, lineOf } from '../archive.ts'
import type { BackupContext } from '../context.ts'
import { readLines, writeLines } from '../files.ts'
import { canBackUp } from '../policy.ts'
import { archivedRows } from '../reading.ts'
import { readRows, tableName } from '../store.ts'

/** Copies everything to one file, from one instant of the database. Returns how many rows were copied. */
export function backUp(context: BackupContext, { file }: { file: string }): Promise<{ rows: number }> {
  return tellingRefusals(context, 'backup.create', () => copy(context, file))
}

async function copy(context: BackupContext, file: string): Promise<{ rows: number }> {
  authorize(context.actor, context, canBackUp)
  const header: Header = {
    format: 'cap-care-backup',
    schema: schemaMark(context.storage.dialect),
    version: context.version,
    createdAt: context.clock().toISOString(),
  }
  const counted = { rows: 0 }
  await context.storage.snapshot((database) =>
    writeLines(file, archiveLines(database, context.tables, header, counted), (written) => readBack(written, header)),
  )
  return recordBackup(context, counted)
}

/** A copy that a restore would refuse must not be taken for one. */
async function readBack(written: string, { schema }: Header): Promise<void> {
  try {
    for await (const _row of archivedRows(readLines(written), { file: written, schema }));
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    throw new AppError('unavailable', 'backup-not-read-back', { values: { reason: error.code } })
  }
}

/** A copy of everything is an event the audit log must tell. */
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
  yield lineOf({ end: true, rows: counted.rows })
}
