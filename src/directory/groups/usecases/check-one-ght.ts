import type { Issue } from '#kernel'
import type { Database } from '#storage'
import type { Group } from '../group.ts'
import { listGroups, listMembershipsOf } from '../store.ts'

/** One issue for each legal entity that would be in a second GHT: the law knows one (code de la santé publique, L6132-1). */
export async function checkOneGht(
  database: Database,
  { id, kind }: Pick<Group, 'id' | 'kind'>,
  entities: readonly string[],
): Promise<Issue[]> {
  if (kind !== 'ght' || entities.length === 0) return []
  const others = (await listGroups(database)).filter((other) => other.kind === 'ght' && other.id !== id)
  const nameOf = new Map(others.map((other) => [other.id, other.name]))
  return (await listMembershipsOf(database, entities)).flatMap(({ groupId, legalEntityFiness: value }): Issue[] => {
    const name = nameOf.get(groupId)
    return name === undefined ? [] : [{ path: 'number', code: 'group-member-other-ght', values: { value, name } }]
  })
}
