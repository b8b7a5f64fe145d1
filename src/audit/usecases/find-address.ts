import { z } from 'zod'
import { authorize, query } from '#kernel'
import type { AuditRow } from '../chain.ts'
import type { AuditContext } from '../context.ts'
import { canReadLog } from '../policy.ts'
import { listRows } from '../store-reading.ts'

const mostRows = 1_000

export interface AddressRows {
  /** The keyed hash of the address, as written in the log. */
  readonly mark: string
  /** Oldest first; the newest 1 000. */
  readonly rows: readonly AuditRow[]
}

/**
 * Finds the rows about an email address: invitations sent to it or accepted, roles given or withdrawn. A row holds a keyed
 * hash of the address: with the address and the key of this server its rows can be found, and no address can be read from a
 * row.
 */
export const findAddress = query({
  input: z.strictObject({ email: z.string().transform((text) => text.trim().toLowerCase()) }),
  run: async (database, { email }, { actor, auditFiles }: AuditContext): Promise<AddressRows> => {
    authorize(actor, {}, canReadLog)
    const mark = auditFiles.addressMark(email)
    const rows = await listRows(database, { subject: mark }, { limit: mostRows })
    return { mark, rows: rows.toReversed() }
  },
})
