import { forgetFirst } from '#kernel'
import type { Database } from '#storage'
import type { SubmissionsInForce } from './pooled-facts.ts'

/** Fifty thousand structures take about 70 MB: more than the largest server has. */
const mostKept = 50_000

/** Every submission of a structure until a day, and what those in force added up to, where it was read. */
export interface History {
  /** When each was submitted, in milliseconds, the oldest first. */
  readonly instants: readonly number[]
  /** By how many of the first submissions had been made. */
  readonly inForce: Map<number, SubmissionsInForce>
}

/** Histories that were read, by structure. */
export interface KeptFacts {
  /** `written`: instant and id of each submission. A history that is not written so any more begins anew. */
  historyOf(finess: string, written: string): History
}

const keptByDatabase = new WeakMap<Database, KeptFacts>()

/**
 * The facts that were read from a database since the server started. A submission never changes: what the same submissions add up
 * to holds for ever, and nothing has to be thrown away when somebody writes. Which submissions there are is read each time.
 */
export function keptFactsOf(database: Database): KeptFacts {
  const kept = keptByDatabase.get(database) ?? keepFacts(mostKept)
  keptByDatabase.set(database, kept)
  return kept
}

/** Keeps so many, and forgets the first ones beyond. */
export function keepFacts(most: number): KeptFacts {
  const byFiness = new Map<string, { readonly written: string; readonly history: History }>()
  return {
    historyOf: (finess, written) => {
      const known = byFiness.get(finess)
      if (known?.written === written) return known.history
      const history = { instants: instantsOf(written), inForce: new Map() }
      byFiness.set(finess, { written, history })
      forgetFirst(byFiness, most)
      return history
    },
  }
}

/** Milliseconds, as many digits for each instant of these centuries. */
export const instantDigits = 13

function instantsOf(written: string): number[] {
  return written
    .split(',')
    .map((submission) => Number(submission.slice(0, instantDigits)))
    .sort((one, other) => one - other)
}
