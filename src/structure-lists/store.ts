import { and, asc, eq, getTableColumns } from 'drizzle-orm'
import { type Authorized, inFrenchOrder } from '#kernel'
import { among, type Database, type Transaction } from '#storage'
import type { ListLine, StructureList } from './list.ts'
import { structureLists } from './tables.ts'

const { numbers: _numbers, ...lineColumns } = getTableColumns(structureLists)
const { id, region } = structureLists

/** The lists of a region (INSEE code), by name. */
export async function listLists(database: Database, code: string): Promise<ListLine[]> {
  const found = await database.select(lineColumns).from(structureLists).where(eq(region, code)).orderBy(asc(id))
  return found.toSorted((one, other) => inFrenchOrder(one.name, other.name))
}

export async function findList(database: Database, wanted: string): Promise<StructureList | undefined> {
  const [row] = await database.select().from(structureLists).where(eq(id, wanted))
  return row
}

/** The numbers of some lists of a region (INSEE code). */
export async function listNumbers(
  database: Database,
  code: string,
  wanted: readonly string[],
): Promise<Pick<StructureList, 'id' | 'numbers'>[]> {
  if (wanted.length === 0) return []
  const { numbers } = structureLists
  return database
    .select({ id, numbers })
    .from(structureLists)
    .where(and(eq(region, code), among(id, wanted)))
}

export async function insertList(transaction: Transaction, list: Authorized<StructureList>): Promise<void> {
  const { id: listId, region: code, name: words, numbers, size, createdAt } = list
  await transaction.insert(structureLists).values({ id: listId, region: code, name: words, numbers, size, createdAt })
}

export async function renameList(transaction: Transaction, list: Authorized<StructureList>): Promise<void> {
  await transaction.update(structureLists).set({ name: list.name }).where(eq(id, list.id))
}

export async function deleteList(transaction: Transaction, list: Authorized<StructureList>): Promise<void> {
  await transaction.delete(structureLists).where(eq(id, list.id))
}
