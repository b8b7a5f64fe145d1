import { type SQL, sql } from 'drizzle-orm'
import { dialect } from './dialect.ts'

/** One order on both dialects: PostgreSQL would sort by the rules of its own language. */
export function inOrderOfBytes(text: SQL): SQL {
  return dialect === 'postgresql' ? sql`${text} collate "C"` : text
}
