import { z } from 'zod'
import { authorize, type Context, command } from '#kernel'
import { lockForTransaction } from '#storage'
import { canManageTerritories } from '../../policy.ts'
import type { Group } from '../group.ts'
import { findGroup, putGroup } from '../store.ts'

/** Closes a group for good: roles over the group give nothing from the next request on. */
export const closeGroup = command({
  action: 'directory.close-group',
  once: true,
  input: z.strictObject({ id: z.string().max(100) }),
  run: async (transaction, { id }, { actor, clock }: Context): Promise<Group> => {
    await lockForTransaction(transaction, 'groups')
    const known = await findGroup(transaction, id)
    const open = known?.closedAt === null ? { ...known, closedAt: clock() } : undefined
    const group = authorize(actor, open, canManageTerritories)
    await putGroup(transaction, group)
    return group
  },
  subject: ({ id }) => `group:${id}`,
})
