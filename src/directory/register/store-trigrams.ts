import { type SQL, sql } from 'drizzle-orm'
import { type Database, dialect } from '#storage'
import { legalEntities, structures } from '../tables.ts'
import type { SearchedWord } from './search-words.ts'
import { trigramQuery } from './trigrams.ts'

/** Beyond this many, reading all names in a row costs less than fetching each row of the index. */
const mostByIndex = 2_000

/** The tables with an index of trigrams, which a migration made. */
const indexed = { structures: structures.finess, legal_entities: legalEntities.finess }

/**
 * On SQLite, the numbers of the rows that hold the letters of the words, from the index of the table; undefined where no
 * word has three letters. PostgreSQL uses its index by itself: nothing has to be said.
 */
export async function indexedByTrigrams(
  database: Database,
  table: keyof typeof indexed,
  words: readonly SearchedWord[],
): Promise<SQL | undefined | 'too-many'> {
  const asked = dialect === 'sqlite' ? trigramQuery(words) : undefined
  if (asked === undefined) return undefined
  const trigrams = sql.identifier(`${table}_trigrams`)
  const rows = sql`from ${trigrams} where ${trigrams} match ${asked}`
  const [counted] = await database
    .select({ held: sql<number>`count(*)` })
    .from(sql`(select 1 ${rows} limit ${mostByIndex})`)
  if (!counted || counted.held >= mostByIndex) return 'too-many'
  return sql`${indexed[table]} in (
    select case rowid / 1000000000
      when 0 then printf('%09d', rowid)
      when 1 then printf('2A%07d', rowid % 10000000)
      else printf('2B%07d', rowid % 10000000) end ${rows})`
}
