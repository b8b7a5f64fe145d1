import { createHmac } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type AuditFiles, auditWriter, type Noted, refusalLog } from '#audit'
import { type AuditWriter, system } from '#kernel'
import type { Storage } from '#storage'
import type { App } from '../../../src/app.ts'
import { chainWhole } from '../../../src/audit/store-chaining.ts'
import { auditRows } from '../../../src/audit/tables.ts'

/** The private files of the log, in memory. */
export function filesInMemory(key = 'key of the tests'): AuditFiles & { noted(): Noted | undefined } {
  let noted: Noted | undefined
  return {
    addressMark: (email) => createHmac('sha256', key).update(`address ${email}`).digest('hex').slice(0, 20),
    seal: (text) => createHmac('sha256', key).update(text).digest('hex'),
    noted: () => noted,
    note: (seen) => {
      noted = seen
    },
  }
}

const files = filesInMemory()

/** Tells the log and chains at once, on every database: what a test looks for in the log is there. */
export function chainingAtOnce(files: AuditFiles): AuditWriter {
  const tell = auditWriter(files)
  return async (transaction, entry) => {
    await tell(transaction, entry)
    await chainWhole(transaction, files)
  }
}

/** Adds a row to the log. */
export const appendAuditRow = chainingAtOnce(files)

/** What a context has of the log, on a database of the test. */
export function auditOn(storage: Storage) {
  const { refused } = refusalLog(storage, appendAuditRow, () => undefined)
  return { audit: appendAuditRow, refused, auditFiles: files, auditYears: 3 }
}

/** The rows of the log of a whole product on SQLite, with the refusals that were being written. */
export async function auditRowsOf(app: App) {
  const { storage } = app.contextFor(system, 'upkeep')
  // A refusal joins the queue of those who write a little after it was answered.
  await setImmediate()
  await storage.write(async () => undefined)
  return storage.read((database) => database.select().from(auditRows).orderBy(auditRows.sequence))
}
