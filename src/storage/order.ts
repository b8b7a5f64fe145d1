import { type SQL, sql } from 'drizzle-orm'
import { dialect } from './dialect.ts'

/** Sorts by bytes on both dialects: PostgreSQL would sort by the rules of its locale. */
export function inOrderOfBytes(text: SQL): SQL {
  return dialect === 'postgresql' ? sql`${text} collate "C"` : text
}
