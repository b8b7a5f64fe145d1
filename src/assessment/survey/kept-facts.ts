import type { Database } from '#storage'
import type { SubmissionsInForce } from './pooled-facts.ts'

/** A hundred thousand structures take about 70 MB: more than two days of the largest server. */
const mostKept = 100_000

/** Facts that were read, by the submissions that they add up. */
export interface KeptFacts {
  get(keys: string): SubmissionsInForce | undefined
  put(keys: string, sums: SubmissionsInForce): void
}

const keptByDatabase = new WeakMap<Database, KeptFacts>()

/**
 * The facts that were read from a database since the server started. A submission never changes: what the same submissions add up
 * to holds for ever, and nothing has to be thrown away when somebody writes. Which submissions are in force is read each time.
 */
export function keptFactsOf(database: Database): KeptFacts {
  const kept = keptByDatabase.get(database) ?? keepFacts(mostKept)
  keptByDatabase.set(database, kept)
  return kept
}

/** Keeps so many, and forgets the first ones beyond. */
export function keepFacts(most: number): KeptFacts {
  const byKeys = new Map<string, SubmissionsInForce>()
  return {
    get: (keys) => byKeys.get(keys),
    put: (keys, sums) => {
      byKeys.set(keys, sums)
      for (const [first] of byKeys) {
        if (byKeys.size <= most) break
        byKeys.delete(first)
      }
    },
  }
}
