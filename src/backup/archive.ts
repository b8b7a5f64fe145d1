import { z } from 'zod'

/* The documents of a backup file, one a line. */

export const headerSchema = z.strictObject({
  format: z.literal('cap-care-backup'),
  /** The last migration of the tables: rows are read back by the same tables only. */
  schema: z.string(),
  version: z.string(),
  createdAt: z.iso.datetime(),
  /** Which key sealed the file. The first versions sealed nothing. */
  key: z.string().optional(),
})

export const rowSchema = z.strictObject({ table: z.string(), row: z.record(z.string(), z.unknown()) })

export const endSchema = z.strictObject({
  end: z.literal(true),
  rows: z.int().min(0),
  /** Vouches for every line before this one. */
  seal: z.string().optional(),
})

export type Header = z.infer<typeof headerSchema>
export type ArchivedRow = z.infer<typeof rowSchema>

/** What some readers take for the end of a line, or a terminal for an order, and JSON lets stand as it is. */
const unsafe = /[\u007F-\u009F\u2028\u2029]/g

/** A document as one line, whatever a reader takes for the end of one: only its last byte is a line feed. */
export function lineOf(document: object): string {
  return `${JSON.stringify(document).replace(unsafe, escaped)}\n`
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Rows come back as they were: instants are written as ISO texts. */
export function revive(row: Record<string, unknown>, instants: readonly string[]): Record<string, unknown> {
  const revived = { ...row }
  for (const column of instants) {
    const value = revived[column]
    if (typeof value === 'string') revived[column] = new Date(value)
  }
  return revived
}
