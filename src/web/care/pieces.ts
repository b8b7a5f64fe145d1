import type { Context } from 'hono'
import { openCare } from '#care'
import { askRemoval, downloadEvidence, fileKinds, findEvidenceOf, linkEvidence, removeEvidence } from '#evidence'
import { AppError } from '#kernel'
import { fileNameOf } from '#messages'
import type { App } from '../../app.ts'
import { sendChunks } from '../http/answers/answer.ts'
import { attempt, type RefusedForm } from '../http/forms/attempt.ts'
import { readForm } from '../http/forms/forms.ts'
import { paths } from '../paths.ts'
import { attachFile } from '../ui/evidence/attach-file.ts'
import { removalView } from '../ui/evidence/evidence.ts'
import { atFields } from '../ui/forms/fields.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { candidatePiecesView, type ShownPieces } from './candidate-pieces.view.ts'
import { type CarePlace, careAt } from './care-place.ts'
import { showItemAt } from './item.ts'
import { piecePaths, reuseFields } from './pieces.view.ts'

/** The files of the candidate as a whole. */
export async function showPieces(app: App, context: Context) {
  return showPiecesAt(app, context, await careAt(app, context))
}

type Again = Pick<ShownPieces, 'evidence' | 'reused' | 'issues'> & Pick<Partial<RefusedForm>, 'status'>

async function showPiecesAt(app: App, context: Context, { actor, finess }: CarePlace, again?: Again) {
  const { status = 422, ...typed } = again ?? {}
  const opened = await openCare(actor, { finess })
  const pieces = await findEvidenceOf(actor, { finess })
  if (!pieces) throw new AppError('not-found', 'not-found')
  return sendPage(app, context, candidatePiecesView({ opened, pieces, ...typed }), again ? status : 200)
}

/** What files are attached to: an item, or the candidate as a whole. */
const holderOf = ({ finess, code }: CarePlace) => ({ finess, item: code || undefined })
const pageOf = ({ finess, code }: CarePlace) => (code ? paths.careItem(finess, code) : paths.carePieces(finess, ''))

function showAgain(app: App, context: Context, place: CarePlace, again: Again | undefined) {
  return place.code ? showItemAt(app, context, place, again) : showPiecesAt(app, context, place, again)
}

/** Attaches a file. What was typed stays on the page when the file is refused. */
export async function attach(app: App, context: Context) {
  const place = await careAt(app, context)
  const { went, refused } = await attachFile(app, context, {
    actor: place.actor,
    at: holderOf(place),
    page: pageOf(place),
  })
  return went ?? showAgain(app, context, place, refused)
}

/** Attaches a file that is already stored: one file shows several items. */
export async function reuse(app: App, context: Context) {
  const place = await careAt(app, context)
  const fields = await readForm(context)
  const typed = {
    from: fields.line(reuseFields.from),
    title: fields.line(reuseFields.title),
    day: fields.day(reuseFields.day),
  }
  const { done, issues, status } = await attempt(
    linkEvidence(place.actor, { ...holderOf(place), ...typed }),
    reuseFields.from,
  )
  if (!done) return showAgain(app, context, place, { reused: typed, issues: atFields(issues, reuseFields), status })
  return goDone(context, pageOf(place), 'piece-jointe')
}

async function pieceAt(app: App, context: Context) {
  const place = await careAt(app, context)
  const evidenceId = context.req.param('preuve') ?? context.req.param('document') ?? ''
  return { place, address: { ...holderOf(place), evidenceId } }
}

export async function sendPiece(app: App, context: Context) {
  const { place, address } = await pieceAt(app, context)
  const { evidence, chunks } = await downloadEvidence(place.actor, address)
  const name = fileNameOf([place.code || 'dossier', evidence.title], evidence.kind)
  return sendChunks(context, { type: fileKinds[evidence.kind], name, bytes: evidence.bytes, chunks })
}

export async function askToRemove(app: App, context: Context) {
  const { place, address } = await pieceAt(app, context)
  const { finess, code } = place
  return sendPage(app, context, removalView(piecePaths({ finess, item: code }), await askRemoval(place.actor, address)))
}

export async function remove(app: App, context: Context) {
  const { place, address } = await pieceAt(app, context)
  await removeEvidence(place.actor, address)
  return goDone(context, pageOf(place), 'piece-retiree')
}
