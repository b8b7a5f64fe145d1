import { z } from 'zod'

/* The lines of a backup file. */

export const headerSchema = z.strictObject({
  format: z.literal('cap-care-backup'),
  /** The last migration of the tables: rows are read back by the same tables only. */
  schema: z.string(),
  version: z.string(),
  createdAt: z.iso.datetime(),
})

export const rowSchema = z.strictObject({ table: z.string(), row: z.record(z.string(), z.unknown()) })

export const endSchema = z.strictObject({ end: z.literal(true), rows: z.int().min(0) })

export type Header = z.infer<typeof headerSchema>

/** Rows come back as they were: instants are written as ISO texts. */
export function revive(row: Record<string, unknown>, instants: readonly string[]): Record<string, unknown> {
  const revived = { ...row }
  for (const column of instants) {
    const value = revived[column]
    if (typeof value === 'string') revived[column] = new Date(value)
  }
  return revived
}
