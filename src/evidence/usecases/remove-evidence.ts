import { z } from 'zod'
import { authorize, command, nameInAddress } from '#kernel'
import { deleteLink, findEvidence } from '../store.ts'
import { exerciseAddress, reachToEdit, removableHere } from './reach-evidence.ts'

/** Takes a file off an exercise. Its bytes are erased when nothing else has the file. */
export const removeEvidence = command({
  action: 'evidence.remove',
  once: true,
  input: z.strictObject({ ...exerciseAddress, evidenceId: nameInAddress }),
  run: async (transaction, { evidenceId, ...address }, { actor }) => {
    const { exercise, holder } = await reachToEdit(transaction, actor, address)
    const found = await findEvidence(transaction, holder, evidenceId)
    const isRemovable = await removableHere(transaction, actor, { exercise, found: found ? [found] : [] })
    const evidence = authorize(actor, found, (_, each) => isRemovable(each))
    const isErased = await deleteLink(transaction, evidence)
    return { id: evidence.id, isErased }
  },
  subject: ({ id }) => id,
  erases: ({ isErased }) => isErased,
})
