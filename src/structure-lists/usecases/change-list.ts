import { z } from 'zod'
import { authorize, command, nameInAddress, refuseIssues, typedLine } from '#kernel'
import { lockForTransaction } from '#storage'
import { listNameIssues } from '../list.ts'
import { canKeepLists } from '../policy.ts'
import * as store from '../store.ts'
import { reachList } from './reach-lists.ts'

const address = { region: nameInAddress, list: nameInAddress }

/** Gives a list another name: addresses that filter by it stay right. */
export const renameList = command({
  action: 'lists.rename',
  once: true,
  input: z.strictObject({ ...address, name: typedLine }),
  run: async (transaction, { name, ...at }, { actor }) => {
    await lockForTransaction(transaction, 'structure-lists')
    const known = await reachList(transaction, actor, at)
    const others = await store.listLists(transaction, at.region)
    refuseIssues(
      'list-invalid',
      listNameIssues(
        name,
        others.filter(({ id }) => id !== known.id),
      ),
    )
    const renamed = authorize(actor, { ...known, name }, canKeepLists)
    await store.renameList(transaction, renamed)
    return renamed
  },
  subject: ({ id }) => id,
})

/** Erases a list. Its structures, and all that is known of them, stay. */
export const deleteList = command({
  action: 'lists.delete',
  once: true,
  input: z.strictObject(address),
  run: async (transaction, at, { actor }) => {
    const list = await reachList(transaction, actor, at)
    await store.deleteList(transaction, list)
    return list
  },
  subject: ({ id }) => id,
})
