import { and, asc, eq, isNull, like, or, sql } from 'drizzle-orm'
import { type Database, inOrderOfBytes } from '#storage'
import { structures } from '../tables.ts'
import type { SearchedWord } from './search-words.ts'
import { structureColumns } from './store.ts'
import { hasSiren } from './store-entities.ts'
import { indexedByTrigrams } from './store-trigrams.ts'
import type { Structure } from './structure.ts'

interface Search {
  readonly words: readonly SearchedWord[]
  /** The FINESS number of a structure or legal entity, or a SIREN; empty when none was typed. */
  readonly finess: string
  readonly limit: number
}

/**
 * Open structures that match each word, `limit` at most: first the structure of that number, then the structures with
 * words of the name that begin so, then the names that hold the words, then the others; by name within each. The number
 * of a legal entity, or its SIREN, gives the structures that it runs.
 */
export async function listMatching(database: Database, { words, finess, limit }: Search): Promise<Structure[]> {
  const every = (patterns: (word: SearchedWord) => readonly string[]) =>
    and(...words.map((word) => or(...patterns(word).map((pattern) => like(structures.searchText, pattern)))))
  const rank = sql<number>`case
    when ${structures.finess} = ${finess} then 0
    when ${every(({ begins }) => begins.map((part) => `%${part}%|%`))} then 1
    when ${every(({ holds }) => holds.map((part) => `%${part}%|%`))} then 2
    else 3 end`
  const held = await indexedByTrigrams(database, 'structures', words)
  const fromIndex = held === 'too-many' ? undefined : held
  const found = and(
    fromIndex,
    every(({ holds }) => holds.map((part) => `%${part}%`)),
  )
  const numbered = [eq(structures.finess, finess), eq(structures.legalEntityFiness, finess), hasSiren(finess)]
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
