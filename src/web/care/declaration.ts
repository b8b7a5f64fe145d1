import type { Context } from 'hono'
import { exportProofs } from '#evidence'
import { fileNameOf } from '#messages'
import type { App } from '../../app.ts'
import { sendChunks } from '../http/answers/answer.ts'
import { careAt } from './care-place.ts'

/** The proofs of the candidate in one archive, with their SHA-256. */
export async function sendProofs(app: App, context: Context) {
  const { actor, finess } = await careAt(app, context)
  const { candidateName, chunks } = await exportProofs(actor, { finess })
  return sendChunks(context, { type: 'application/zip', name: fileNameOf(['preuves', candidateName], 'zip'), chunks })
}
