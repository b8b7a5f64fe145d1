import type { Context } from 'hono'
import {
  addEvidence,
  askRemoval,
  downloadEvidence,
  type Evidence,
  fileKinds,
  isNameWrong,
  removeEvidence,
} from '#evidence'
import { fileNameOf } from '#messages'
import type { App } from '../../app.ts'
import { sendChunks } from '../http/answers/answer.ts'
import { attempt } from '../http/forms/attempt.ts'
import { readFileForm } from '../http/forms/upload.ts'
import { countAccountBytes } from '../http/limiting/account-bytes.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/done.ts'
import { atFields } from '../ui/fields.ts'
import { sendPage } from '../ui/send.ts'
import { evidenceFields, removalView } from './evidence.view.ts'
import { exerciseAt } from './exercise-place.ts'
import { showRecord } from './exercise-record.ts'

/** Attaches a file. What was typed stays on the page when the file is refused. */
export async function attach(app: App, context: Context) {
  const place = await exerciseAt(app, context)
  const { actor, finess, exerciseId } = place
  const { fields, file } = await readFileForm(context, evidenceFields.file)
  const typed = { title: fields.line(evidenceFields.title), day: fields.day(evidenceFields.day) }
  const { done, issues, status } = await attempt(async () => {
    countAccountBytes(app, actor.actor, file?.bytes.length ?? 0)
    return addEvidence(actor, { finess, exerciseId, ...typed, file })
  }, evidenceFields.file)
  if (!done)
    return showRecord(app, context, place, { evidence: typed, issues: atFields(issues, evidenceFields), status })
  const isOther = isNameWrong(file?.name ?? '', done.kind)
  return goDone(context, paths.exercise(finess, exerciseId), isOther ? 'piece-d-un-autre-type' : 'piece-jointe')
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
  const evidence: Evidence = await askRemoval(actor, address)
  return sendPage(app, context, removalView(address, evidence))
}

export async function remove(app: App, context: Context) {
  const { actor, ...address } = await pieceAt(app, context)
  await removeEvidence(actor, address)
  return goDone(context, paths.exercise(address.finess, address.exerciseId), 'piece-retiree')
}
