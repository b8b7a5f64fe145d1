import { z } from 'zod'
import { AppError, authorize, type Context, command } from '#kernel'
import { lockForTransaction } from '#storage'
import { canManageTerritories } from '../../policy.ts'
import { countMembers, deleteTerritory, findTerritory } from '../store.ts'
import type { Territory } from '../territory.ts'

/** Removes a territory that has no structure left. */
export const removeTerritory = command({
  action: 'directory.remove-territory',
  once: true,
  input: z.strictObject({ id: z.string().max(100) }),
  run: async (transaction, { id }, { actor }: Context): Promise<Territory> => {
    await lockForTransaction(transaction, 'territories')
    const territory = authorize(actor, await findTerritory(transaction, id), canManageTerritories)
    const members = (await countMembers(transaction)).get(id) ?? 0
    if (members > 0) {
      throw new AppError('conflict', 'territory-not-empty', { values: { name: territory.name, members } })
    }
    await deleteTerritory(transaction, territory)
    return territory
  },
  subject: ({ id }) => `territory:${id}`,
})
