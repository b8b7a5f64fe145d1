import { and, asc, eq, isNull, lte } from 'drizzle-orm'
import { among, type Database } from '#storage'
import { structureColumns } from '../register/store.ts'
import { byName } from '../register/store-search.ts'
import type { LegalEntity, Structure } from '../register/structure.ts'
import { groupMembers, groups, legalEntities, structures } from '../tables.ts'

/** A legal entity of a group, and its open structures by name. */
export interface GroupMember extends LegalEntity {
  readonly isSupport: boolean
  readonly structures: readonly Structure[]
}

/** The legal entities of an open group and their open structures: the support first, then by number. None for a closed group. */
export async function listGroupMembers(database: Database, groupId: string): Promise<GroupMember[]> {
  return (await listMembersOfGroups(database, [groupId])).get(groupId) ?? []
}

/** Like `listGroupMembers`, for many groups at once. A closed group is absent. */
export async function listMembersOfGroups(
  database: Database,
  groupIds: readonly string[],
): Promise<Map<string, GroupMember[]>> {
  const rows = await database
    .select({
      groupId: groupMembers.groupId,
      finess: legalEntities.finess,
      name: legalEntities.name,
      isSupport: groupMembers.isSupport,
      structure: structureColumns,
    })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .innerJoin(legalEntities, eq(legalEntities.finess, groupMembers.legalEntityFiness))
    .leftJoin(structures, and(eq(structures.legalEntityFiness, legalEntities.finess), isNull(structures.closedOn)))
    .where(and(among(groupMembers.groupId, groupIds), isNull(groups.closedAt)))
    .orderBy(asc(legalEntities.finess), byName, asc(structures.finess))
  const byGroup = Map.groupBy(rows, ({ groupId }) => groupId)
  return new Map([...byGroup].map(([groupId, ofGroup]) => [groupId, membersFrom(ofGroup)]))
}

interface MemberLine extends LegalEntity {
  readonly isSupport: boolean
  readonly structure: Structure | null
}

function membersFrom(rows: readonly MemberLine[]): GroupMember[] {
  const members = [...Map.groupBy(rows, ({ finess }) => finess).values()].map((ofEntity) => {
    const { finess = '', name = null, isSupport = false } = ofEntity[0] ?? {}
    return { finess, name, isSupport, structures: ofEntity.flatMap(({ structure }) => structure ?? []) }
  })
  return members.sort((one, other) => Number(other.isSupport) - Number(one.isSupport))
}

/** The open structures of an open group, by name. */
export async function structuresOfGroup(database: Database, groupId: string): Promise<Structure[]> {
  return database
    .select(structureColumns)
    .from(structures)
    .innerJoin(groupMembers, eq(groupMembers.legalEntityFiness, structures.legalEntityFiness))
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(and(eq(groupMembers.groupId, groupId), isNull(groups.closedAt), isNull(structures.closedOn)))
    .orderBy(byName, asc(structures.finess))
}

/** Where the legal entities of an open group run open structures: each legal entity with each of its départements, once. */
export async function placesOfGroup(
  database: Database,
  groupId: string,
  /** Legal entities that joined later are left out. */
  joinedUntil?: Date,
): Promise<{ readonly legalEntityFiness: string; readonly departement: string }[]> {
  return database
    .selectDistinct({ legalEntityFiness: structures.legalEntityFiness, departement: structures.departement })
    .from(structures)
    .innerJoin(groupMembers, eq(groupMembers.legalEntityFiness, structures.legalEntityFiness))
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(
      and(
        eq(groupMembers.groupId, groupId),
        isNull(groups.closedAt),
        isNull(structures.closedOn),
        joinedUntil && lte(groupMembers.joinedAt, joinedUntil),
      ),
    )
    .orderBy(asc(structures.legalEntityFiness), asc(structures.departement))
}
