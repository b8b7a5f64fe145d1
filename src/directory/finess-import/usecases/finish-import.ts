import { z } from 'zod'
import { AppError, batchesOf, type Context, command } from '#kernel'
import { lockForTransaction } from '#storage'
import * as store from '../../register/store.ts'
import { type ImportReport, reportOf } from '../import-report.ts'
import { listClosing, registerDate } from './check-import.ts'
import type { Importing } from './importing.ts'

interface Finishing extends Context, Importing {
  /** Date of the register before this import. */
  readonly registerDate: string | null
  readonly newerInRegister: string | null
}

/**
 * Closes the structures missing from the file, then dates the register, in one transaction: a register with the date of the
 * file is complete.
 * Refuses when another import ended meanwhile.
 */
export const finishImport = command({
  action: 'directory.import-finess',
  input: z.strictObject({ acceptClosures: z.boolean(), acceptOlder: z.boolean() }),
  subject: (report: ImportReport) => `finess:${report.dataDate}`,
  run: async (transaction, accepted, importing: Finishing) => {
    const { file, perimeter, dataDate, known } = importing
    await lockForTransaction(transaction, 'directory')
    const now = await registerDate(transaction)
    if (now !== importing.registerDate && now !== dataDate) throw new AppError('conflict', 'finess-other-import')
    const closing = await listClosing(transaction, importing, accepted)
    for (const batch of batchesOf(closing.numbers, store.batchSize)) {
      await store.closeStructures(transaction, perimeter, batch, dataDate)
    }
    const origin = { source: file.source, dataDate }
    for (const batch of batchesOf(known.toDate, store.batchSize)) {
      await store.putOrigin(transaction, perimeter, batch, origin)
    }
    const { newerInRegister } = importing
    const closed = { closed: closing.numbers.length, closuresSuspended: closing.suspended, newerInRegister }
    return reportOf(file, { perimeter, dataDate, changes: { ...known.changes, ...closed } })
  },
})
