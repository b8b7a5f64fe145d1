import { z } from 'zod'
import { authorize, query } from '#kernel'
import { canManageTerritories } from '../../policy.ts'
import type { Group } from '../group.ts'
import { countInGroups, findGroup, listGroups } from '../store.ts'
import { type GroupMember, listGroupMembers } from '../store-members.ts'

/** A group with how many legal entities it has, and how many open structures these run. */
export interface GroupInNumbers extends Group {
  readonly entities: number
  readonly structures: number
}

/** The open groups by name, for the administrators. */
export const browseGroups = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor }): Promise<GroupInNumbers[]> => {
    authorize(actor, {}, canManageTerritories)
    const counts = await countInGroups(database)
    const groups = await listGroups(database)
    return groups.map((group) => ({ ...group, ...(counts.get(group.id) ?? { entities: 0, structures: 0 }) }))
  },
})

export interface DescribedGroup extends Group {
  readonly members: readonly GroupMember[]
}

/** An open group and its legal entities, for the administrators. Throws not-found. */
export const describeGroup = query({
  input: z.strictObject({ id: z.string().max(100) }),
  run: async (database, { id }, { actor }): Promise<DescribedGroup> => {
    const found = await findGroup(database, id)
    const group = authorize(actor, found?.closedAt === null ? found : undefined, canManageTerritories)
    return { ...group, members: await listGroupMembers(database, id) }
  },
})
