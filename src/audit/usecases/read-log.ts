import { z } from 'zod'
import { AppError, authorize, dayAfter, dayStart, query } from '#kernel'
import type { Database } from '#storage'
import type { AuditRow } from '../chain.ts'
import { chainAll } from '../chaining.ts'
import type { AuditContext } from '../context.ts'
import { type AskedFilters, askedFilters, type LogFilters } from '../filters.ts'
import { canReadLog } from '../policy.ts'
import { findForeign } from '../store-foreign.ts'
import { listRows } from '../store-reading.ts'

const pageRows = 40
const mostExported = 50_000

/** A row of the log, and whether it came from another server. */
export interface ReadRow extends AuditRow {
  readonly isForeign: boolean
}

export interface LogPage {
  /** Newest first, a page of them. */
  readonly rows: readonly ReadRow[]
  /** The `before` of the next page; undefined when there are no older rows. */
  readonly older: number | undefined
}

const pageInput = z.strictObject({ filters: askedFilters, before: z.int().min(1).optional() })
const fileInput = z.strictObject({ filters: askedFilters })

/** One page of the log, with the entries of a moment ago. Only rows older than number `before` are given. */
export async function readLog(context: AuditContext, input: z.input<typeof pageInput>): Promise<LogPage> {
  await chainBeforeReading(context)
  return readPage(context, input)
}

/** Every row that matches the filters, newest first, for a file. Refuses more than 50 000. */
export async function exportLog(context: AuditContext, input: z.input<typeof fileInput>): Promise<readonly ReadRow[]> {
  await chainBeforeReading(context)
  return readForFile(context, input)
}

/** Chains waiting entries, so that the reader sees the whole log. */
async function chainBeforeReading({ actor, storage, auditFiles }: AuditContext): Promise<void> {
  if (canReadLog(actor)) await chainAll(storage, auditFiles)
}

const readPage = query({
  input: pageInput,
  run: async (database, { filters, before }, { actor }): Promise<LogPage> => {
    authorize(actor, { filters }, canReadLog)
    const rows = await readRows(database, instantsOf(filters), { before, limit: pageRows + 1 })
    const shown = rows.slice(0, pageRows)
    return { rows: shown, older: rows.length > pageRows ? shown.at(-1)?.sequence : undefined }
  },
})

const readForFile = query({
  exports: 'audit.export',
  input: fileInput,
  run: async (database: Database, { filters }, { actor }): Promise<readonly ReadRow[]> => {
    authorize(actor, { filters }, canReadLog)
    const rows = await readRows(database, instantsOf(filters), { limit: mostExported + 1 })
    if (rows.length > mostExported) {
      throw new AppError('too-large', 'audit-export-too-long', { values: { most: mostExported } })
    }
    return rows
  },
  subject: (rows) => `${rows.length} rows`,
})

async function readRows(database: Database, filters: LogFilters, part: { before?: number; limit: number }) {
  const foreign = await findForeign(database)
  const rows = await listRows(database, filters, part)
  return rows.map((row): ReadRow => ({ ...row, isForeign: row.sequence <= (foreign?.sequence ?? 0) }))
}

function instantsOf({ fromDay, toDay, ...others }: AskedFilters): LogFilters {
  return {
    ...others,
    since: fromDay ? dayStart(fromDay) : undefined,
    until: toDay ? dayStart(dayAfter(toDay, 1)) : undefined,
  }
}
