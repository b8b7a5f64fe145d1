import { asc, eq } from 'drizzle-orm'
import { type Authorized, readInTurns } from '#kernel'
import { among, type Database, type Transaction } from '#storage'
import type { ResultWord, StandingWord } from './result-word.ts'
import { resultWords } from './tables.ts'

export interface StoredWord extends ResultWord {
  readonly position: number
  readonly sayerId: string | null
}

/** Every word on a result, in order. */
export async function listWords(database: Database, assessmentId: string): Promise<StoredWord[]> {
  const { position, word, sureness, text, saidAt, sayerId } = resultWords
  return database
    .select({ position, word, sureness, text, saidAt, sayerId })
    .from(resultWords)
    .where(eq(resultWords.assessmentId, assessmentId))
    .orderBy(asc(position))
}

/** The words on many results, without their texts, in order, by id of the result. */
export async function listStandingWords(
  database: Database,
  ids: readonly string[],
): Promise<Map<string, StandingWord[]>> {
  const { assessmentId, position, word, sureness, saidAt } = resultWords
  const rows = await readInTurns(ids, (some) =>
    database
      .select({ assessmentId, word, sureness, saidAt })
      .from(resultWords)
      .where(among(assessmentId, some))
      .orderBy(asc(assessmentId), asc(position)),
  )
  return Map.groupBy(rows, (row) => row.assessmentId)
}

/** Adds a word to a result; false when somebody said another one at its position meanwhile. */
export async function insertWord(
  transaction: Transaction,
  { result }: Authorized<{ readonly result: { readonly id: string } }>,
  word: StoredWord,
): Promise<boolean> {
  const added = await transaction
    .insert(resultWords)
    .values({ ...word, assessmentId: result.id })
    .onConflictDoNothing()
    .returning({ position: resultWords.position })
  return added.length > 0
}
