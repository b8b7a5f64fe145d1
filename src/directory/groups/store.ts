import { and, asc, countDistinct, eq, exists, inArray, isNull, sql } from 'drizzle-orm'
import { type Authorized, batchesOf } from '#kernel'
import { among, type Database, inOrderOfBytes, type Transaction } from '#storage'
import { findRegion } from '../register/regions.ts'
import { searchTextOfName } from '../register/search-text.ts'
import { batchSize } from '../register/store.ts'
import { groupMembers, groups, structures } from '../tables.ts'
import type { Group, Membership } from './group.ts'

const groupColumns = {
  id: groups.id,
  kind: groups.kind,
  name: groups.name,
  finessPlusId: groups.finessPlusId,
  closedAt: groups.closedAt,
}

/** A group, open or closed. */
export async function findGroup(database: Database, id: string): Promise<Group | undefined> {
  const [found] = await database.select(groupColumns).from(groups).where(eq(groups.id, id))
  return found
}

/** The open groups, by name; with a region (INSEE code), those that run an open structure there. */
export async function listGroups(database: Database, region?: string): Promise<Group[]> {
  const isThere = region === undefined ? undefined : exists(structuresThere(database, region))
  return database
    .select(groupColumns)
    .from(groups)
    .where(and(isNull(groups.closedAt), isThere))
    .orderBy(inOrderOfBytes(sql`${groups.searchText}`), asc(groups.id))
}

function structuresThere(database: Database, region: string) {
  return database
    .select({ finess: structures.finess })
    .from(groupMembers)
    .innerJoin(structures, eq(structures.legalEntityFiness, groupMembers.legalEntityFiness))
    .where(
      and(
        eq(groupMembers.groupId, groups.id),
        isNull(structures.closedOn),
        inArray(structures.departement, [...(findRegion(region)?.departements ?? [])]),
      ),
    )
}

/** How many legal entities each open group has, and how many open structures these run. */
export async function countInGroups(
  database: Database,
): Promise<Map<string, { readonly entities: number; readonly structures: number }>> {
  const rows = await database
    .select({
      id: groupMembers.groupId,
      entities: countDistinct(groupMembers.legalEntityFiness),
      structures: countDistinct(structures.finess),
    })
    .from(groupMembers)
    .leftJoin(
      structures,
      and(eq(structures.legalEntityFiness, groupMembers.legalEntityFiness), isNull(structures.closedOn)),
    )
    .groupBy(groupMembers.groupId)
  return new Map(rows.map(({ id, ...counts }) => [id, counts]))
}

/** Groups that FINESS+ names, closed ones too, by the identifier that FINESS+ gives them. */
export async function listFinessPlusGroups(database: Database, ids: readonly string[]): Promise<Map<string, Group>> {
  const found = new Map<string, Group>()
  for (const batch of batchesOf(ids, batchSize)) {
    const rows = await database.select(groupColumns).from(groups).where(inArray(groups.finessPlusId, batch))
    for (const group of rows) found.set(group.finessPlusId ?? '', group)
  }
  return found
}

/** Groups by id, closed ones too. Unknown ids are absent. */
export async function listGroupsById(database: Database, ids: readonly string[]): Promise<Map<string, Group>> {
  const rows = await database.select(groupColumns).from(groups).where(among(groups.id, ids))
  return new Map(rows.map((group) => [group.id, group]))
}

/** Names of groups by id, as `listGroupsById`. */
export async function listGroupNames(database: Database, ids: readonly string[]): Promise<Map<string, string>> {
  const found = await listGroupsById(database, ids)
  return new Map([...found].map(([id, { name }]) => [id, name]))
}

/** Inserts a group, or replaces its name and kind. */
export async function putGroup(transaction: Transaction, group: Authorized<Group>): Promise<void> {
  const row = { ...group, searchText: searchTextOfName(group.name) }
  const { id: _, ...set } = row
  await transaction.insert(groups).values(row).onConflictDoUpdate({ target: groups.id, set })
}

/** The members of an open group. */
export async function listMemberships(database: Database, groupId: string): Promise<Membership[]> {
  return membershipsWhere(database, eq(groupMembers.groupId, groupId))
}

/** The open groups of some legal entities: the memberships, in the order of group and legal entity. */
export async function listMembershipsOf(database: Database, entities: readonly string[]): Promise<Membership[]> {
  return membershipsWhere(database, among(groupMembers.legalEntityFiness, entities))
}

/** Ids of the open groups of some legal entities, by legal entity. A legal entity without group is absent. */
export async function listGroupsOf(
  database: Database,
  entities: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const memberships = await listMembershipsOf(database, entities)
  const byEntity = Map.groupBy(memberships, ({ legalEntityFiness }) => legalEntityFiness)
  return new Map([...byEntity].map(([entity, own]) => [entity, own.map(({ groupId }) => groupId)]))
}

/** Every membership of the open groups. */
export async function listEveryMembership(database: Database): Promise<Membership[]> {
  return membershipsWhere(database, undefined)
}

function membershipsWhere(database: Database, which: ReturnType<typeof and>): Promise<Membership[]> {
  return database
    .select({
      groupId: groupMembers.groupId,
      legalEntityFiness: groupMembers.legalEntityFiness,
      isSupport: groupMembers.isSupport,
      joinedAt: groupMembers.joinedAt,
    })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(and(isNull(groups.closedAt), which))
    .orderBy(asc(groupMembers.groupId), asc(groupMembers.legalEntityFiness))
}

interface Joining {
  readonly legalEntityFiness: string
  readonly isSupport: boolean
}

/** Adds legal entities to a group, or changes which one is the support. Those already there keep the day they joined. */
export async function putGroupMembers(
  transaction: Transaction,
  { id: groupId }: Authorized<Group>,
  { members, joinedAt }: { readonly members: readonly Joining[]; readonly joinedAt: Date },
): Promise<void> {
  for (const { legalEntityFiness, isSupport } of members) {
    await transaction
      .insert(groupMembers)
      .values({ groupId, legalEntityFiness, isSupport, joinedAt })
      .onConflictDoUpdate({ target: [groupMembers.groupId, groupMembers.legalEntityFiness], set: { isSupport } })
  }
}

export async function removeGroupMembers(
  transaction: Transaction,
  { id }: Authorized<Group>,
  entities: readonly string[],
): Promise<void> {
  for (const batch of batchesOf(entities, batchSize)) {
    await transaction
      .delete(groupMembers)
      .where(and(eq(groupMembers.groupId, id), inArray(groupMembers.legalEntityFiness, batch)))
  }
}
