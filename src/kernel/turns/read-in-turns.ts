import { nextTurn } from './next-turn.ts'

/** Few enough for a reading of some milliseconds, and for SQLite to look texts up one by one (`among`). */
const atOnce = 400

/**
 * Reads about many structures, a few at a time: SQLite reads on the thread that serves, and others are answered between two readings.
 * A text that is given twice is read once; rows come in the order of the texts, and within one reading in that of `read`.
 */
export async function readInTurns<Row>(
  texts: Iterable<string>,
  read: (some: string[]) => PromiseLike<Iterable<Row>>,
  most = atOnce,
): Promise<Row[]> {
  const all = [...new Set(texts)]
  const rows: Row[] = []
  for (let from = 0; from < all.length; from += most) {
    if (from > 0) await nextTurn()
    for (const row of await read(all.slice(from, from + most))) rows.push(row)
  }
  return rows
}
