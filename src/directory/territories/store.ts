import { asc, count, eq, inArray } from 'drizzle-orm'
import { type Authorized, batchesOf } from '#kernel'
import type { Database, Transaction } from '#storage'
import { batchSize } from '../register/store.ts'
import { territories, territoryMembers } from '../tables.ts'
import type { Territory } from './territory.ts'

export async function findTerritory(database: Database, id: string): Promise<Territory | undefined> {
  const [found] = await database.select().from(territories).where(eq(territories.id, id))
  return found
}

/** The territories of a region (INSEE code), in their order. */
export async function listTerritoriesOf(database: Database, region: string): Promise<Territory[]> {
  return database
    .select()
    .from(territories)
    .where(eq(territories.region, region))
    .orderBy(asc(territories.position), asc(territories.name))
}

/** INSEE codes of the regions that have territories. */
export async function listRegionsWithTerritories(database: Database): Promise<string[]> {
  const rows = await database.selectDistinct({ region: territories.region }).from(territories)
  return rows.map(({ region }) => region)
}

/** How many structures, open or closed, each territory has. An empty territory is absent. */
export async function countMembers(database: Database): Promise<Map<string, number>> {
  const rows = await database
    .select({ territoryId: territoryMembers.territoryId, members: count() })
    .from(territoryMembers)
    .groupBy(territoryMembers.territoryId)
  return new Map(rows.map(({ territoryId, members }) => [territoryId, members]))
}

/** Id of the territory of each structure. A structure without territory is absent. */
export async function listMembership(database: Database, numbers: readonly string[]): Promise<Map<string, string>> {
  const found = new Map<string, string>()
  for (const batch of batchesOf(numbers, batchSize)) {
    const rows = await database.select().from(territoryMembers).where(inArray(territoryMembers.finess, batch))
    for (const { finess, territoryId } of rows) found.set(finess, territoryId)
  }
  return found
}

/** Inserts or replaces a territory. */
export async function putTerritory(transaction: Transaction, territory: Authorized<Territory>): Promise<void> {
  const { name, position } = territory
  await transaction
    .insert(territories)
    .values(territory)
    .onConflictDoUpdate({ target: territories.id, set: { name, position } })
}

/** The territory must have no structure left. */
export async function deleteTerritory(transaction: Transaction, territory: Authorized<Territory>): Promise<void> {
  await transaction.delete(territories).where(eq(territories.id, territory.id))
}

/** Moves structures into a territory. */
export async function putMembers(
  transaction: Transaction,
  { id: territoryId }: Authorized<Territory>,
  numbers: readonly string[],
): Promise<void> {
  for (const batch of batchesOf(numbers, batchSize)) {
    await transaction
      .insert(territoryMembers)
      .values(batch.map((finess) => ({ finess, territoryId })))
      .onConflictDoUpdate({ target: territoryMembers.finess, set: { territoryId } })
  }
}

export async function removeMembers(
  transaction: Transaction,
  _territory: Authorized<Territory>,
  numbers: readonly string[],
): Promise<void> {
  for (const batch of batchesOf(numbers, batchSize)) {
    await transaction.delete(territoryMembers).where(inArray(territoryMembers.finess, batch))
  }
}
