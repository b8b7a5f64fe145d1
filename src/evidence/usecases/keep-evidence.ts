import { z } from 'zod'
import { AppError, authorize, command, newId, refuseIssues } from '#kernel'
import type { Evidence } from '../evidence.ts'
import { type FileKind, fileKinds } from '../kinds/file-kind.ts'
import { canEditEvidence } from '../policy.ts'
import { insertLink, lockPlace } from '../store.ts'
import { putFile } from '../store-files.ts'
import { holderAddress, type ReachContext, reachToEdit } from './reach-evidence.ts'
import { roomIssues } from './room-for-file.ts'

const kinds = Object.keys(fileKinds) as [FileKind, ...FileKind[]]

/**
 * Stores a file that was inspected, and its link to what it shows. Rights and limits are checked again: time passed while the
 * file was read.
 */
export const keepEvidence = command({
  action: 'evidence.add',
  once: true,
  input: z.strictObject({
    ...holderAddress,
    title: z.string(),
    day: z.string().nullable(),
    kind: z.enum(kinds),
    sha256: z.string(),
    content: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  run: async (
    transaction,
    { title, day, kind, sha256, content, ...address },
    context: ReachContext,
  ): Promise<Evidence> => {
    const { actor, clock } = context
    const { place, holder } = await reachToEdit(transaction, context, address)
    if (actor.kind !== 'account') throw new AppError('not-found', 'not-found')
    await lockPlace(transaction, place)
    const wanted = { bytes: content.length, path: 'file' }
    refuseIssues('evidence-invalid', await roomIssues(transaction, { place, holder }, wanted))
    const createdAt = clock()
    await putFile(transaction, place, { sha256, kind, content, createdAt })
    const stored = { sha256, kind, bytes: content.length, structureFiness: place.finess }
    const evidence = { id: newId(), title, day, ...stored, makerId: actor.accountId, createdAt }
    await insertLink(transaction, place, holder, evidence)
    return authorize(actor, evidence, () => canEditEvidence(actor, place))
  },
  subject: ({ id }) => id,
})
