import { and, asc, eq, isNull, ne, sql } from 'drizzle-orm'
import { type Authorized, batchesOf } from '#kernel'
import { among, type Database, forUpdate, type Transaction } from '#storage'
import type { ApplicationChange } from './candidates/application.ts'
import type { Candidate } from './candidates/candidate.ts'
import type { Activity } from './conditions/coverage.ts'
import type { InterpretationNote, ItemFile } from './items/item.ts'
import { careCandidates, careItems, careNotes, careShares, careSteps } from './tables.ts'

/** Those that can apply. An ESMS that follows the items as good practice is no candidate. */
export function listCandidatesOfRegion(database: Database, region: string): Promise<Candidate[]> {
  return database
    .select()
    .from(careCandidates)
    .where(and(eq(careCandidates.region, region), ne(careCandidates.kind, 'structure')))
    .orderBy(asc(careCandidates.id))
}

export async function findCandidate(database: Database, id: string): Promise<Candidate | undefined> {
  const [found] = await database.select().from(careCandidates).where(eq(careCandidates.id, id))
  return found
}

/** Like `findCandidate`, and locks the row until commit. */
export async function lockCandidate(transaction: Transaction, id: string): Promise<Candidate | undefined> {
  await forUpdate(transaction.select({ id: careCandidates.id }).from(careCandidates).where(eq(careCandidates.id, id)))
  return findCandidate(transaction, id)
}

/** Some candidates by id; those about which nothing was written are absent. */
export async function listCandidates(database: Database, ids: readonly string[]): Promise<Map<string, Candidate>> {
  const found = await database.select().from(careCandidates).where(among(careCandidates.id, ids))
  return new Map(found.map((candidate) => [candidate.id, candidate]))
}

/** Writes candidates, or changes their category. */
export async function putCandidates(
  transaction: Transaction,
  candidates: readonly Authorized<Candidate>[],
): Promise<void> {
  for (const batch of batchesOf(candidates, rowsOfStatement)) {
    await transaction
      .insert(careCandidates)
      .values(batch)
      .onConflictDoUpdate({ target: careCandidates.id, set: { category: sql`excluded.category` } })
  }
}

/** The changes of the applications of some candidates to a domain, by candidate, in the order of entry. */
export async function listSteps(
  database: Database,
  candidateIds: readonly string[],
  domain: string,
): Promise<Map<string, ApplicationChange[]>> {
  const found = new Map<string, ApplicationChange[]>()
  const rows = await database
    .select()
    .from(careSteps)
    .where(and(among(careSteps.candidateId, candidateIds), eq(careSteps.domain, domain)))
    .orderBy(asc(careSteps.candidateId), asc(careSteps.position))
  for (const { candidateId, step, day, euros, motive, enteredAt } of rows) {
    const changes = found.get(candidateId) ?? []
    changes.push({ step, day, euros, motive, enteredAt })
    found.set(candidateId, changes)
  }
  return found
}

/** A change to add to an application that has `known` changes already. */
export interface AddedStep {
  readonly candidate: Authorized<Candidate>
  readonly domain: string
  readonly known: number
  readonly change: ApplicationChange
}

export async function insertSteps(transaction: Transaction, added: readonly AddedStep[]): Promise<void> {
  const rows = added.map(({ candidate, domain, known, change }) => ({
    candidateId: candidate.id,
    domain,
    position: known + 1,
    ...change,
  }))
  for (const batch of batchesOf(rows, rowsOfStatement)) await transaction.insert(careSteps).values(batch)
}

/** The activity of the members of some candidates: by candidate, then by FINESS number. */
export async function listShares(
  database: Database,
  candidateIds: readonly string[],
): Promise<Map<string, Map<string, Activity>>> {
  const found = new Map<string, Map<string, Activity>>()
  const rows = await database.select().from(careShares).where(among(careShares.candidateId, candidateIds))
  for (const { candidateId, finess, ...activity } of rows) {
    const ofCandidate = found.get(candidateId) ?? new Map<string, Activity>()
    found.set(candidateId, ofCandidate.set(finess, activity))
  }
  return found
}

export interface MemberShare {
  readonly candidate: Authorized<Candidate>
  /** Of the member. */
  readonly finess: string
  readonly activity: Activity
}

/** Writes how much some members weigh, in place of what was said before. */
export async function putShares(transaction: Transaction, shares: readonly MemberShare[]): Promise<void> {
  const rows = shares.map(({ candidate, finess, activity }) => ({ candidateId: candidate.id, finess, ...activity }))
  const target = [careShares.candidateId, careShares.finess]
  const set = { thousandths: sql`excluded.thousandths`, measure: sql`excluded.measure`, year: sql`excluded.year` }
  for (const batch of batchesOf(rows, rowsOfStatement))
    await transaction.insert(careShares).values(batch).onConflictDoUpdate({ target, set })
}

/** What was said of the items of some candidates: by candidate, then by code. */
export async function listItems(
  database: Database,
  candidateIds: readonly string[],
): Promise<Map<string, Map<string, ItemFile>>> {
  const found = new Map<string, Map<string, ItemFile>>()
  const rows = await database.select().from(careItems).where(among(careItems.candidateId, candidateIds))
  for (const row of rows) {
    const ofCandidate = found.get(row.candidateId) ?? new Map<string, ItemFile>()
    found.set(row.candidateId, ofCandidate.set(row.code, row))
  }
  return found
}

export async function putItem(transaction: Transaction, item: Authorized<ItemFile>): Promise<void> {
  const target = [careItems.candidateId, careItems.code]
  await transaction.insert(careItems).values(item).onConflictDoUpdate({ target, set: item })
}

/** The notes of a region that stand, the oldest first. */
export function listNotes(database: Database, region: string): Promise<InterpretationNote[]> {
  return database
    .select()
    .from(careNotes)
    .where(and(eq(careNotes.region, region), isNull(careNotes.supersededBy)))
    .orderBy(asc(careNotes.answeredOn), asc(careNotes.id))
}

/** Adds a note, which may take the place of an earlier one of the region about the item. */
export async function insertNote(
  transaction: Transaction,
  note: Authorized<InterpretationNote>,
  supersedes: string | undefined,
): Promise<void> {
  await transaction.insert(careNotes).values(note)
  if (supersedes === undefined) return
  const earlier = and(eq(careNotes.id, supersedes), eq(careNotes.region, note.region), eq(careNotes.code, note.code))
  await transaction
    .update(careNotes)
    .set({ supersededBy: note.id })
    .where(and(earlier, isNull(careNotes.supersededBy)))
}

/** A statement writes so many rows at most: SQLite allows 32 766 parameters. */
const rowsOfStatement = 500
