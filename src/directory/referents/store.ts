import { and, asc, desc, eq, inArray, isNull } from 'drizzle-orm'
import { type Authorized, readInTurns } from '#kernel'
import { among, type Database, type Transaction } from '#storage'
import type { Region } from '../register/regions.ts'
import { referentConfirmations, referents, structures } from '../tables.ts'
import type { Referent } from './referent.ts'

/** Every line of a structure: the current ones first, then those that ended, the latest first. */
export async function listReferentsOf(database: Database, finess: string): Promise<Referent[]> {
  return database
    .select()
    .from(referents)
    .where(eq(referents.finess, finess))
    .orderBy(desc(referents.namedOn), asc(referents.id))
}

/** The current lines of these structures. `batchSize` at most. */
export function listCurrentOf(database: Database, numbers: readonly string[]): Promise<Referent[]> {
  return database
    .select()
    .from(referents)
    .where(and(isNull(referents.until), inArray(referents.finess, [...numbers])))
}

/** The current lines of any number of structures. */
export async function listCurrentReferents(database: Database, numbers: Iterable<string>): Promise<Referent[]> {
  return readInTurns(numbers, (some) => listCurrentOf(database, some))
}

/** Those of some lines that are current. */
export function listCurrentAmong(database: Database, ids: readonly string[]): Promise<Referent[]> {
  return database
    .select()
    .from(referents)
    .where(and(isNull(referents.until), among(referents.id, ids)))
}

/** The current lines of the open structures of a region. */
export async function listCurrentOfRegion(database: Database, region: Region): Promise<Referent[]> {
  const rows = await database
    .select({ referent: referents })
    .from(referents)
    .innerJoin(structures, eq(structures.finess, referents.finess))
    .where(
      and(
        isNull(referents.until),
        isNull(structures.closedOn),
        inArray(structures.departement, [...region.departements]),
      ),
    )
  return rows.map(({ referent }) => referent)
}

/** Inserts or replaces a line, and keeps the day on which somebody last said that it is true. */
export async function putReferent(transaction: Transaction, referent: Authorized<Referent>): Promise<void> {
  const { id: _id, finess: _finess, function: _function, ...facts } = referent
  await transaction.insert(referents).values(referent).onConflictDoUpdate({ target: referents.id, set: facts })
  await transaction
    .insert(referentConfirmations)
    .values({ referentId: referent.id, day: referent.confirmedOn })
    .onConflictDoNothing()
}
