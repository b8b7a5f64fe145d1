import { z } from 'zod'

/* The documents of a backup file, one per line. */

export const headerSchema = z.strictObject({
  format: z.literal('cap-care-backup'),
  /** The last migration of the tables: rows are restored only into tables of the same migration. */
  schema: z.string(),
  version: z.string(),
  createdAt: z.iso.datetime(),
  /** The name of the key that sealed the file; absent in files of the first versions. */
  key: z.string().optional(),
})

export const rowSchema = z.strictObject({ table: z.string(), row: z.record(z.string(), z.unknown()) })

export const endSchema = z.strictObject({
  end: z.literal(true),
  rows: z.int().min(0),
  /** The seal of every line before this one. */
  seal: z.string().optional(),
})

export type Header = z.infer<typeof headerSchema>
export type ArchivedRow = z.infer<typeof rowSchema>

/** Characters that JSON does not escape, and that some readers take for a line break or a terminal for a command. */
const unsafe = /[\u007F-\u009F\u2028\u2029]/g

/** A document as one line, which every reader splits in one way: the only line break is its last byte. */
export function lineOf(document: object): string {
  return `${JSON.stringify(document).replace(unsafe, escaped)}\n`
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Turns the ISO texts of a row's instants back into dates. */
export function revive(row: Record<string, unknown>, instants: readonly string[]): Record<string, unknown> {
  const revived = { ...row }
  for (const column of instants) {
    const value = revived[column]
    if (typeof value === 'string') revived[column] = new Date(value)
  }
  return revived
}
