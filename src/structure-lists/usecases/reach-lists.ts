import { findRegion, type Region } from '#directory'
import { type Actor, type Authorized, authorize } from '#kernel'
import type { Database } from '#storage'
import type { StructureList } from '../list.ts'
import { canKeepLists } from '../policy.ts'
import { findList, listLists, listNumbers } from '../store.ts'

export interface ListAddress {
  /** INSEE code. */
  readonly region: string
  /** Id. */
  readonly list: string
}

/** A region, for its own people. Throws not-found for others. */
export function reachRegion(actor: Actor, code: string): Authorized<Region> {
  return authorize(actor, findRegion(code), (each, region) => canKeepLists(each, { region: region.code }))
}

/** A list of a region, for its own people. Throws not-found for others, and for a list of another region. */
export async function reachList(
  database: Database,
  actor: Actor,
  { region, list }: ListAddress,
): Promise<Authorized<StructureList>> {
  const found = await findList(database, list)
  return authorize(actor, found?.region === region ? found : undefined, canKeepLists)
}

/** What a page filters by: the lists to choose from, and the numbers of the chosen one. */
export interface ListFilter {
  /** None for somebody who keeps no list of the region. */
  readonly lists: readonly { readonly id: string; readonly name: string }[]
  /** Whether a structure, or its legal entity, is in the chosen list; every one is when none is chosen. */
  readonly has: (finess: string) => boolean
}

/** Throws not-found for a list that the actor may not use, or that no longer exists. */
export async function listFilter(
  database: Database,
  actor: Actor,
  { region, list }: Omit<ListAddress, 'list'> & { readonly list?: string },
): Promise<ListFilter> {
  const chosen = list === undefined ? undefined : await reachList(database, actor, { region, list })
  const lists = canKeepLists(actor, { region }) ? await listLists(database, region) : []
  const numbers = chosen && new Set(chosen.numbers)
  return {
    lists: lists.map(({ id, name }) => ({ id, name })),
    has: (finess) => numbers?.has(finess) ?? true,
  }
}

/** The lists to choose from, for a room that has checked the right to choose whom the region asks. */
export async function listsKeptFor(database: Database, region: string): Promise<ListFilter['lists']> {
  return (await listLists(database, region)).map(({ id, name }) => ({ id, name }))
}

/** The numbers of some lists of a region, by id; a list that was erased is absent. */
export async function listNumbersOf(
  database: Database,
  { region, lists }: { readonly region: string; readonly lists: readonly string[] },
): Promise<Map<string, ReadonlySet<string>>> {
  const found = await listNumbers(database, region, lists)
  return new Map(found.map(({ id, numbers }) => [id, new Set(numbers)]))
}
