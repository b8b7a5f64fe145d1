import type { Database } from '#storage'
import type { Area } from '../area.ts'
import { isUntouched, type VerifiedHistory, verifyHistory } from '../history/verify.ts'
import type { ComparisonContext } from '../seals.ts'
import { readHistory, type StoredHistory } from '../store.ts'

export interface ReadHistory {
  readonly stored: StoredHistory
  readonly history: VerifiedHistory
}

/**
 * Reads and checks what an area published. A release that somebody publishes between two statements of the reading looks like
 * a fault: what is read a second time tells.
 */
export async function readVerified(database: Database, area: Area, context: ComparisonContext): Promise<ReadHistory> {
  const first = await readOnce(database, area, context)
  return isUntouched(first.history) ? first : readOnce(database, area, context)
}

async function readOnce(database: Database, area: Area, context: ComparisonContext): Promise<ReadHistory> {
  const stored = await readHistory(database, area)
  return { stored, history: verifyHistory(stored, context) }
}
