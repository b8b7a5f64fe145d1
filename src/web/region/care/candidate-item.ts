import type { Context } from 'hono'
import { addNote, reviewItem } from '#care'
import { findEvidenceOf } from '#evidence'
import type { Issue } from '#kernel'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { paths } from '../../paths.ts'
import { atFields } from '../../ui/forms/fields.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { candidateAt, establishmentOf } from './candidate.ts'
import { candidateItemView } from './candidate-item.view.ts'
import type { ShownItem } from './typed-forms.ts'

async function itemAt(app: App, context: Context) {
  const item = context.req.param('objectif') ?? ''
  return { item, ...(await candidateAt(app, context, { item })) }
}

export async function showCandidateItem(app: App, context: Context) {
  return itemPage(app, context, await itemAt(app, context))
}

type ItemPlace = Awaited<ReturnType<typeof itemAt>>
type Again = Pick<ShownItem, 'review' | 'note' | 'issues'>

/** The page of an item, with the proofs that the region reads before it says how sure it is. */
async function itemPage(app: App, context: Context, { account, opened, word, item }: ItemPlace, again?: Again) {
  const { finess, canReview } = opened
  const evidence = canReview && finess ? await findEvidenceOf(account, { finess, item }) : undefined
  return sendPage(app, context, candidateItemView({ opened, word, item, evidence, ...again }), again ? 422 : 200)
}

const reviewFields = { word: 'avis', sureness: 'certitude', motive: 'motif' }

export async function reviewCandidateItem(app: App, context: Context) {
  const place = await itemAt(app, context)
  const { account, region, opened, word, item } = place
  const fields = await readForm(context)
  const typed = {
    word: fields.line(reviewFields.word),
    sureness: fields.line(reviewFields.sureness),
    motive: fields.text(reviewFields.motive),
  }
  const revision = Number(fields.text('revision'))
  const wanted = { finess: establishmentOf(opened), code: item, revision, ...typed }
  const { done, issues } = await attempt(reviewItem(account, wanted), '')
  if (done?.outcome === 'saved')
    return goDone(context, paths.regionCandidateItem(region, word, item), 'avis-care-enregistre')
  const faults = done ? [changedSince] : atFields(issues, reviewFields)
  return itemPage(app, context, place, { review: typed, issues: faults })
}

/** The candidate changed something after the region read it: the page now shows the item as it is. */
const changedSince: Issue = { path: '', code: 'care-item-outdated' }

const noteFields = { text: 'note', answeredBy: 'par', answeredWhere: 'ou', answeredOn: 'le' }

export async function addItemNote(app: App, context: Context) {
  const place = await itemAt(app, context)
  const { account, region, opened, word, item } = place
  const fields = await readForm(context)
  const typed = {
    text: fields.text(noteFields.text),
    answeredBy: fields.line(noteFields.answeredBy),
    answeredWhere: fields.line(noteFields.answeredWhere),
    answeredOn: fields.day(noteFields.answeredOn),
    supersedes: fields.line('remplace'),
  }
  const wanted = { finess: establishmentOf(opened), code: item, ...typed, supersedes: typed.supersedes || undefined }
  const { done, issues } = await attempt(addNote(account, wanted), '')
  if (done) return goDone(context, paths.regionCandidateItem(region, word, item), 'note-ajoutee')
  return itemPage(app, context, place, { note: typed, issues: atFields(issues, noteFields) })
}
