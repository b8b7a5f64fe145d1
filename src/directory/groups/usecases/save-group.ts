import { z } from 'zod'
import { authorize, type Context, cleanLine, command, newId, refuseIssues } from '#kernel'
import { lockForTransaction } from '#storage'
import { canManageTerritories } from '../../policy.ts'
import { checkGroupName, type Group, groupKinds } from '../group.ts'
import { findGroup, listGroups, listMemberships, putGroup } from '../store.ts'
import { checkOneGht } from './check-one-ght.ts'

const input = z.strictObject({
  /** The id of the group to change; without an id, a new group is made. */
  id: z.string().max(100).optional(),
  kind: z.string().pipe(z.enum(groupKinds)),
  name: z.string().transform(cleanLine),
})

/** Makes a group, or changes its name and kind. Its legal entities stay in it. A closed group is not changed. */
export const saveGroup = command({
  action: 'directory.save-group',
  once: true,
  input,
  run: async (transaction, { id, kind, name }, { actor }: Context): Promise<Group> => {
    await lockForTransaction(transaction, 'groups')
    const known = id === undefined ? blank() : await findGroup(transaction, id)
    const group = authorize(
      actor,
      known?.closedAt === null ? { ...known, kind, name } : undefined,
      canManageTerritories,
    )
    const entities = (await listMemberships(transaction, group.id)).map(({ legalEntityFiness }) => legalEntityFiness)
    const issues = checkGroupName(group, await listGroups(transaction))
    refuseIssues('group-refused', [...issues, ...(await checkOneGht(transaction, group, entities))])
    await putGroup(transaction, group)
    return group
  },
  subject: ({ id }) => `group:${id}`,
})

function blank(): Group {
  return { id: newId(), kind: 'ght', name: '', finessPlusId: null, closedAt: null }
}
