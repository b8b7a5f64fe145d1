import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import { among, type Database } from '#storage'
import type { Candidate } from './candidates/candidate.ts'
import type { InterpretationNote, ItemFile } from './items/item.ts'
import type { SaidOfItem } from './region/waiting.ts'
import { careCandidates, careItems, careNotes, careShares } from './tables.ts'

type ItemLine = SaidOfItem & Pick<ItemFile, 'updatedAt'>

/** What was said of some items of some candidates, by candidate, then by code. Facts are long, and no figure reads them. */
export async function listItemOutlines(
  database: Database,
  candidateIds: readonly string[],
  codes: readonly string[],
): Promise<Map<string, Map<string, ItemLine>>> {
  const rows = await database
    .select({
      candidateId: careItems.candidateId,
      code: careItems.code,
      statements: careItems.statements,
      reviews: careItems.reviews,
      declaredOn: careItems.declaredOn,
      revision: careItems.revision,
      updatedAt: careItems.updatedAt,
      hasFacts: sql<boolean | number>`cast(${careItems.facts} as text) <> '{}'`,
    })
    .from(careItems)
    .where(sql`${among(careItems.candidateId, candidateIds)} and ${among(careItems.code, codes)}`)
  const found = new Map<string, Map<string, ItemLine>>()
  for (const { candidateId, hasFacts, ...line } of rows) {
    const ofCandidate = found.get(candidateId) ?? new Map<string, ItemLine>()
    found.set(candidateId, ofCandidate.set(line.code, { ...line, hasFacts: Boolean(hasFacts) }))
  }
  return found
}

/** The candidates for which these members (FINESS numbers) gave an activity, also those that they left since. */
export async function listCandidatesWithShare(database: Database, numbers: readonly string[]): Promise<Candidate[]> {
  const shared = database
    .select({ id: careShares.candidateId })
    .from(careShares)
    .where(among(careShares.finess, numbers))
  return database
    .select()
    .from(careCandidates)
    .where(inArray(careCandidates.id, shared))
    .orderBy(asc(careCandidates.id))
}

/** The notes of a region on some items, superseded ones too, the oldest first. */
export function listEveryNote(
  database: Database,
  region: string,
  codes: readonly string[],
): Promise<InterpretationNote[]> {
  return database
    .select()
    .from(careNotes)
    .where(and(eq(careNotes.region, region), among(careNotes.code, codes)))
    .orderBy(asc(careNotes.answeredOn), asc(careNotes.enteredAt), asc(careNotes.id))
}
