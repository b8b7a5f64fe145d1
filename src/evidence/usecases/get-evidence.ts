import { z } from 'zod'
import { type Authorized, authorize, type Context, nameInAddress, query } from '#kernel'
import type { Database } from '#storage'
import type { Evidence } from '../evidence.ts'
import { findEvidence } from '../store.ts'
import { readChunk } from '../store-files.ts'
import { holderAddress, type ReachContext, reachToRead, readableHere, removableHere } from './reach-evidence.ts'

const input = z.strictObject({ ...holderAddress, evidenceId: nameInAddress })

export interface DownloadedEvidence {
  readonly evidence: Evidence
  /** The bytes, a chunk at a time, each read when it is asked for. */
  readonly chunks: AsyncGenerator<Uint8Array>
}

/** A file, to download. Throws not-found when it does not exist or the actor may not read it. */
export const downloadEvidence = query({
  exports: 'evidence.download',
  input,
  run: async (database, address, context: ReachContext): Promise<DownloadedEvidence> => {
    const evidence = await readable(database, context, address)
    return { evidence, chunks: chunksOf(context, evidence) }
  },
  subject: ({ evidence }) => evidence.id,
})

/** A file that the actor may remove, to ask whether to. */
export const askRemoval = query({
  input,
  run: async (database, { evidenceId, ...address }, context: ReachContext): Promise<Evidence> => {
    const { actor } = context
    const { keepers, holder } = await reachToRead(database, context, address)
    const found = await findEvidence(database, holder, evidenceId)
    const isRemovable = await removableHere(database, actor, { keepers, found: found ? [found] : [] })
    return authorize(actor, found, (_, each) => isRemovable(each))
  },
})

async function readable(
  database: Database,
  context: ReachContext,
  { evidenceId, ...address }: z.infer<typeof input>,
): Promise<Authorized<Evidence>> {
  const { actor } = context
  const { readsAll, holder } = await reachToRead(database, context, address)
  const found = await findEvidence(database, holder, evidenceId)
  const isReadable = await readableHere(database, actor, { readsAll, found: found ? [found] : [] })
  return authorize(actor, found, (_, each) => isReadable(each))
}

/** The bytes of a file, a chunk at a time. */
export async function* chunksOf(
  { storage }: Pick<Context, 'storage'>,
  { sha256, bytes }: Pick<Evidence, 'sha256' | 'bytes'>,
): AsyncGenerator<Uint8Array> {
  let sent = 0
  for (let position = 0; sent < bytes; position += 1) {
    const chunk = await storage.read((database) => readChunk(database, sha256, position))
    if (!chunk) throw new Error('a file was erased while it was read')
    sent += chunk.length
    yield chunk
  }
}
