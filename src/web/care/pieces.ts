import type { Context } from 'hono'
import { askRemoval, downloadEvidence, fileKinds, linkEvidence, removeEvidence } from '#evidence'
import { fileNameOf } from '#messages'
import type { App } from '../../app.ts'
import { sendChunks } from '../http/answers/answer.ts'
import { attempt } from '../http/forms/attempt.ts'
import { readForm } from '../http/forms/forms.ts'
import { paths } from '../paths.ts'
import { attachFile } from '../ui/evidence/attach-file.ts'
import { removalView } from '../ui/evidence/evidence.ts'
import { atFields } from '../ui/forms/fields.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { careAt } from './care-place.ts'
import { showItemAt } from './item.ts'
import { piecePaths, reuseFields } from './pieces.view.ts'

/** Attaches a file to an item. What was typed stays on the page when the file is refused. */
export async function attach(app: App, context: Context) {
  const place = await careAt(app, context)
  const { actor, finess, code: item } = place
  const page = paths.careItem(finess, item)
  const { went, refused } = await attachFile(app, context, { actor, at: { finess, item }, page })
  return went ?? showItemAt(app, context, place, refused)
}

/** Attaches a file that is already stored: one file shows several items. */
export async function reuse(app: App, context: Context) {
  const place = await careAt(app, context)
  const { actor, finess, code: item } = place
  const fields = await readForm(context)
  const typed = {
    from: fields.line(reuseFields.from),
    title: fields.line(reuseFields.title),
    day: fields.day(reuseFields.day),
  }
  const { done, issues, status } = await attempt(linkEvidence(actor, { finess, item, ...typed }), reuseFields.from)
  if (!done) return showItemAt(app, context, place, { reused: typed, issues: atFields(issues, reuseFields), status })
  return goDone(context, paths.careItem(finess, item), 'piece-jointe')
}

async function pieceAt(app: App, context: Context) {
  const { actor, finess, code: item } = await careAt(app, context)
  return { actor, finess, item, evidenceId: context.req.param('preuve') ?? '' }
}

export async function sendPiece(app: App, context: Context) {
  const { actor, ...address } = await pieceAt(app, context)
  const { evidence, chunks } = await downloadEvidence(actor, address)
  const name = fileNameOf([address.item, evidence.title], evidence.kind)
  return sendChunks(context, { type: fileKinds[evidence.kind], name, bytes: evidence.bytes, chunks })
}

export async function askToRemove(app: App, context: Context) {
  const { actor, ...address } = await pieceAt(app, context)
  return sendPage(app, context, removalView(piecePaths(address), await askRemoval(actor, address)))
}

export async function remove(app: App, context: Context) {
  const { actor, ...address } = await pieceAt(app, context)
  await removeEvidence(actor, address)
  return goDone(context, paths.careItem(address.finess, address.item), 'piece-retiree')
}
