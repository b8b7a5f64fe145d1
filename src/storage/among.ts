import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { dialect } from './dialect.ts'

/** Whether a column holds one of these texts, however many: they travel as one parameter, a JSON list. */
export function among(column: SQLWrapper, texts: readonly string[]): SQL {
  const list = JSON.stringify(texts)
  if (dialect === 'postgresql') return sql`${column} in (select json_array_elements_text(${list}::json))`
  // SQLite looks texts up one by one in an index. Beyond some hundreds, `+` has it read the rows in their order instead.
  return texts.length < 500 ? lookedUp(column, texts) : sql`+${column} in (select value from json_each(${list}))`
}

/** Like `among`, however many the texts: for a table of which they are a small part, that of every region. */
export function lookedUp(column: SQLWrapper, texts: readonly string[]): SQL {
  if (dialect === 'postgresql') return among(column, texts)
  return sql`${column} in (select value from json_each(${JSON.stringify(texts)}))`
}

/** Like `among` in a statement that is prepared: the texts come later, as `listed`, and are a few hundred at most. */
export function amongListed(column: SQLWrapper, placeholder: string): SQL {
  const list = sql.placeholder(placeholder)
  if (dialect === 'postgresql') return sql`${column} in (select json_array_elements_text(${list}::json))`
  return sql`${column} in (select value from json_each(${list}))`
}

export function listed(texts: readonly string[]): string {
  return JSON.stringify(texts)
}
