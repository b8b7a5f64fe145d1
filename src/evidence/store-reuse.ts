import { and, asc, eq, inArray, type SQL } from 'drizzle-orm'
import type { Place } from '#access'
import { among, type Database } from '#storage'
import type { Evidence } from './evidence.ts'
import { evidenceColumns } from './store.ts'
import { evidenceFiles, evidenceLinks } from './tables.ts'

/** A file, and what it is attached to. */
export interface HeldLink extends Evidence {
  readonly holderId: string
}

/** The files of some items of a candidate, or of the candidate as a whole, in the order in which they were attached. */
export function listOfCandidate(database: Database, holderIds: readonly string[]): Promise<HeldLink[]> {
  const { holderId, holderKind } = evidenceLinks
  return listLinks(database, and(inArray(holderKind, ['care-item', 'care-candidate']), among(holderId, holderIds)))
}

/** The files that a structure attached to its exercises. */
export function listOfStructure(database: Database, { finess }: Place): Promise<HeldLink[]> {
  const { holderKind, structureFiness } = evidenceLinks
  return listLinks(database, and(eq(holderKind, 'exercise'), eq(structureFiness, finess)))
}

function listLinks(database: Database, wanted: SQL | undefined): Promise<HeldLink[]> {
  return database
    .select({ ...evidenceColumns, holderId: evidenceLinks.holderId })
    .from(evidenceLinks)
    .innerJoin(evidenceFiles, eq(evidenceFiles.sha256, evidenceLinks.sha256))
    .where(wanted)
    .orderBy(asc(evidenceLinks.createdAt), asc(evidenceLinks.id))
}
