import { z } from 'zod'
import { authorize, command, nameInAddress } from '#kernel'
import { deleteLink, findEvidence } from '../store.ts'
import { holderAddress, type ReachContext, reachToEdit, removableHere } from './reach-evidence.ts'

/** Takes a file off what it is attached to. Its bytes are erased when nothing else has the file. */
export const removeEvidence = command({
  action: 'evidence.remove',
  once: true,
  input: z.strictObject({ ...holderAddress, evidenceId: nameInAddress }),
  run: async (transaction, { evidenceId, ...address }, context: ReachContext) => {
    const { actor } = context
    const { keepers, holder } = await reachToEdit(transaction, context, address)
    const found = await findEvidence(transaction, holder, evidenceId)
    const isRemovable = await removableHere(transaction, actor, { keepers, found: found ? [found] : [] })
    const evidence = authorize(actor, found, (_, each) => isRemovable(each))
    const isErased = await deleteLink(transaction, evidence)
    return { id: evidence.id, isErased }
  },
  subject: ({ id }) => id,
  erases: ({ isErased }) => isErased,
})
