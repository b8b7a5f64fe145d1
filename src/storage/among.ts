import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { dialect } from './dialect.ts'

/** Whether a column holds one of these texts, however many: they travel as one parameter, a JSON list. */
export function among(column: SQLWrapper, texts: readonly string[]): SQL {
  const list = JSON.stringify(texts)
  return dialect === 'postgresql'
    ? sql`${column} in (select json_array_elements_text(${list}::json))`
    : sql`${column} in (select value from json_each(${list}))`
}
