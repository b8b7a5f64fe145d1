import { and, eq, exists, like, or, type SQL, type SQLWrapper, sql } from 'drizzle-orm'
import { type Database, inPlainWords } from '#storage'
import { groups, legalEntities, structures } from '../tables.ts'
import { spellingsOf } from './search-text.ts'

/** Whether one of the words of a text begins with a typed word, however it is spelled. */
export function textHasWord(text: SQLWrapper, word: string): SQL | undefined {
  return or(...spellingsOf(word).map((each) => like(inPlainWords(text), `% ${each}%`)))
}

/**
 * Whether the number or id in `place` is that of a structure, legal entity or group one of whose words begins with `word`: a
 * word of its name, and of the town and the number of a structure.
 */
export function placeHasWord(database: Database, place: SQLWrapper, word: string): SQL | undefined {
  const row = { one: sql`1` }
  const ofStructure = and(eq(structures.finess, place), like(structures.searchText, `% ${word}%`))
  const ofEntity = and(eq(legalEntities.finess, place), like(legalEntities.searchText, `% ${word}%`))
  const ofGroup = and(eq(groups.id, place), like(groups.searchText, `% ${word}%`))
  return or(
    exists(database.select(row).from(structures).where(ofStructure)),
    exists(database.select(row).from(legalEntities).where(ofEntity)),
    exists(database.select(row).from(groups).where(ofGroup)),
  )
}
