import { batchesOf } from '../batches.ts'
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
  const rows: Row[] = []
  let isFirst = true
  for (const some of batchesOf(eachOnce(texts), most)) {
    if (!isFirst) await nextTurn()
    isFirst = false
    for (const row of await read(some)) rows.push(row)
  }
  return rows
}

function* eachOnce(texts: Iterable<string>): Generator<string> {
  const seen = new Set<string>()
  for (const text of texts) {
    if (seen.has(text)) continue
    seen.add(text)
    yield text
  }
}
