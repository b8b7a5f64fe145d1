import type Sqlite from 'better-sqlite3'
import { type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { dialect } from './dialect.ts'

const functionName = 'plain_words'

/** A text as words for a search: in lower case, without accents, each after one space. `Zoë.Œuvrard@chu` gives ` zoe oeuvrard chu`. */
function plainWords(text: string): string {
  return ` ${withoutAccents(text).toLowerCase()}`.replace(/[^a-z0-9]+/g, ' ')
}

/** Email addresses hold none: looking first halves the time of a search. */
function withoutAccents(text: string): string {
  if (!/[^ -~]/.test(text)) return text
  return text
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
}

/** Gives a connection of SQLite the function that `inPlainWords` calls: SQLite knows no accents. */
export function addPlainWords(connection: Sqlite.Database): void {
  connection.function(functionName, { deterministic: true }, (text) => plainWords(String(text ?? '')))
}

/** The text of an expression as words for a search, so that LIKE finds a word by its beginning. */
export function inPlainWords(text: SQLWrapper): SQL {
  if (dialect === 'sqlite') return sql`${sql.raw(functionName)}(${text})`
  const spelled = sql`replace(replace(replace(replace(' ' || ${text}, 'œ', 'oe'), 'Œ', 'oe'), 'æ', 'ae'), 'Æ', 'ae')`
  const bare = sql`lower(regexp_replace(normalize(${spelled}, NFD), '[\\u0300-\\u036f]', '', 'g'))`
  return sql`regexp_replace(${bare}, '[^a-z0-9]+', ' ', 'g')`
}
