import { z } from 'zod'
import { listStructuresNamed } from '#directory'
import { AppError, authorize, command, newId, refuseIssues, typedLine } from '#kernel'
import { lockForTransaction } from '#storage'
import { listNameIssues, mostLists, mostNumbers, type StructureList } from '../list.ts'
import { canKeepLists } from '../policy.ts'
import * as store from '../store.ts'
import { reachRegion } from './reach-lists.ts'

/** Keeps structures of a region under a name, that no other list of the region has. */
export const keepList = command({
  action: 'lists.keep',
  once: true,
  input: z.strictObject({
    region: z.string().max(100),
    name: typedLine,
    /** FINESS numbers of structures, as `prepareList` gave them. */
    numbers: z.array(z.string().max(9)).max(mostNumbers),
  }),
  run: async (transaction, { region: code, name, numbers }, { actor, clock }) => {
    const region = reachRegion(actor, code)
    await lockForTransaction(transaction, 'structure-lists')
    const others = await store.listLists(transaction, code)
    if (others.length >= mostLists) throw new AppError('conflict', 'lists-full', { values: { maximum: mostLists } })
    const known = await listStructuresNamed(transaction, numbers)
    const ours = [...known.values()].filter(({ departement }) => region.departements.includes(departement))
    if (ours.length === 0) throw new AppError('invalid', 'list-empty')
    refuseIssues('list-invalid', listNameIssues(name, others))
    const kept = ours.map(({ finess }) => finess).sort()
    const list: StructureList = {
      id: newId(),
      region: code,
      name,
      numbers: kept,
      size: kept.length,
      createdAt: clock(),
    }
    await store.insertList(transaction, authorize(actor, list, canKeepLists))
    return list
  },
  subject: ({ id, region, size }) => `${id} region:${region} structures:${size}`,
})
