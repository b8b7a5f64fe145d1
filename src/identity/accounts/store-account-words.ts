import { and, eq, exists, inArray, like, or, type SQL, sql } from 'drizzle-orm'
import { listEveryTerritory, placeHasWord, regions, textHasWord, wordsOf } from '#directory'
import type { Database } from '#storage'
import { grants, users } from '../tables.ts'

/**
 * The accounts that hold each of these words, as the beginning of a word of the email address, of the name, or of the place of a role: a
 * structure, legal entity, group, territory or region, by its name or its number.
 */
export async function withWords(database: Database, words: readonly string[]): Promise<SQL | undefined> {
  if (words.length === 0) return undefined
  // A country has some hundreds of territories: their names are read in a row.
  const places = [
    ...(await listEveryTerritory(database)).map(({ id, name }) => ({ scope: id, own: wordsOf(name) })),
    ...regions.map(({ code, name }) => ({ scope: code, own: wordsOf(name) })),
  ]
  return and(
    ...words.map((word) => {
      const named = places.filter(({ own }) => own.some((each) => each.startsWith(word))).map(({ scope }) => scope)
      return withWord(database, word, named)
    }),
  )
}

function withWord(database: Database, word: string, named: readonly string[]): SQL | undefined {
  // Signs alone, such as `%`, begin no word.
  if (!/^[a-z0-9]+$/.test(word)) return sql`1 = 0`
  const hasPlace = or(
    like(grants.scope, `${word}%`),
    inArray(grants.scope, [...named]),
    placeHasWord(database, grants.scope, word),
  )
  // Asked of one account at a time: the accounts are read a few thousand at once (`listIdsWhere`).
  const role = database
    .select({ one: sql`1` })
    .from(grants)
    .where(and(eq(grants.userId, users.id), hasPlace))
  return or(textHasWord(sql`(${users.email} || ' ' || ${users.name})`, word), exists(role))
}
