import type { Context } from 'hono'
import { askRemoval, downloadEvidence, fileKinds, removeEvidence } from '#evidence'
import { fileNameOf } from '#messages'
import type { App } from '../../app.ts'
import { sendChunks } from '../http/answers/answer.ts'
import { paths } from '../paths.ts'
import { attachFile } from '../ui/evidence/attach-file.ts'
import { removalView } from '../ui/evidence/evidence.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { evidencePaths } from './evidence-paths.ts'
import { exerciseAt } from './exercise-place.ts'
import { showRecord } from './exercise-record.ts'

/** Attaches a file. What was typed stays on the page when the file is refused. */
export async function attach(app: App, context: Context) {
  const place = await exerciseAt(app, context)
  const { actor, finess, exerciseId } = place
  const page = paths.exercise(finess, exerciseId)
  const { went, refused } = await attachFile(app, context, { actor, at: { finess, exerciseId }, page })
  return went ?? showRecord(app, context, place, refused)
}

async function pieceAt(app: App, context: Context) {
  const place = await exerciseAt(app, context)
  return { ...place, evidenceId: context.req.param('piece') ?? '' }
}

export async function sendEvidence(app: App, context: Context) {
  const { actor, ...address } = await pieceAt(app, context)
  const { evidence, chunks } = await downloadEvidence(actor, address)
  const name = fileNameOf([evidence.title], evidence.kind)
  return sendChunks(context, { type: fileKinds[evidence.kind], name, bytes: evidence.bytes, chunks })
}

export async function askToRemove(app: App, context: Context) {
  const { actor, ...address } = await pieceAt(app, context)
  return sendPage(app, context, removalView(evidencePaths(address), await askRemoval(actor, address)))
}

export async function remove(app: App, context: Context) {
  const { actor, ...address } = await pieceAt(app, context)
  await removeEvidence(actor, address)
  return goDone(context, paths.exercise(address.finess, address.exerciseId), 'piece-retiree')
}
