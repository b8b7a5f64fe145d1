import { and, asc, eq, isNull, like, or, type SQL, sql } from 'drizzle-orm'
import { type Database, dialect, inOrderOfBytes } from '#storage'
import { structures } from '../tables.ts'
import type { SearchedWord } from './search-words.ts'
import { structureColumns } from './store.ts'
import type { Structure } from './structure.ts'
import { trigramQuery } from './trigrams.ts'

interface Search {
  readonly words: readonly SearchedWord[]
  /** The FINESS number of a structure or legal entity; empty when none was typed. */
  readonly finess: string
  readonly limit: number
}

/**
 * Open structures that match each word, `limit` at most: first the structure of that number, then the structures with
 * words of the name that begin so, then the names that hold the words, then the others; by name within each. The number
 * of a legal entity gives the structures that it runs.
 */
export async function listMatching(database: Database, { words, finess, limit }: Search): Promise<Structure[]> {
  const every = (patterns: (word: SearchedWord) => readonly string[]) =>
    and(...words.map((word) => or(...patterns(word).map((pattern) => like(structures.searchText, pattern)))))
  const rank = sql<number>`case
    when ${structures.finess} = ${finess} then 0
    when ${every(({ begins }) => begins.map((part) => `%${part}%|%`))} then 1
    when ${every(({ holds }) => holds.map((part) => `%${part}%|%`))} then 2
    else 3 end`
  const fromIndex = await withTrigrams(database, words)
  const found = and(
    fromIndex,
    every(({ holds }) => holds.map((part) => `%${part}%`)),
  )
  const numbered = [eq(structures.finess, finess), eq(structures.legalEntityFiness, finess)]
  // The `+` keeps SQLite from reading all open structures where their numbers are known.
  const open = fromIndex ? sql`+${structures.closedOn} is null` : isNull(structures.closedOn)
  return database
    .select(structureColumns)
    .from(structures)
    .where(and(open, finess === '' ? found : or(...numbered, found)))
    .orderBy(rank, byName, asc(structures.finess))
    .limit(limit)
}

/** The order of names: letters without their accents, a short name before those that begin with it. */
export const byName = inOrderOfBytes(sql`replace(${structures.searchText}, '|', ' ')`)

/** Beyond this many, reading all names in a row costs less than fetching each structure of the index. */
const mostByIndex = 2_000

/**
 * On SQLite, the numbers of the structures that hold the letters of the words, from the index that a migration made;
 * undefined for words that many structures hold. PostgreSQL uses its index by itself.
 */
async function withTrigrams(database: Database, words: readonly SearchedWord[]): Promise<SQL | undefined> {
  const asked = dialect === 'sqlite' ? trigramQuery(words) : undefined
  if (asked === undefined) return undefined
  const rows = sql`from structures_trigrams where structures_trigrams match ${asked}`
  const [counted] = await database
    .select({ held: sql<number>`count(*)` })
    .from(sql`(select 1 ${rows} limit ${mostByIndex})`)
  if (!counted || counted.held >= mostByIndex) return undefined
  return sql`${structures.finess} in (
    select case rowid / 1000000000
      when 0 then printf('%09d', rowid)
      when 1 then printf('2A%07d', rowid % 10000000)
      else printf('2B%07d', rowid % 10000000) end ${rows})`
}
