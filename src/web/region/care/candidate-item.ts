import type { Context } from 'hono'
import { addNote, reviewItem } from '#care'
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

async function itemAt(app: App, context: Context) {
  const item = context.req.param('objectif') ?? ''
  return { item, ...(await candidateAt(app, context, { item })) }
}

export async function showCandidateItem(app: App, context: Context) {
  const { opened, word, item } = await itemAt(app, context)
  return sendPage(app, context, candidateItemView({ opened, word, item }))
}

const reviewFields = { word: 'avis', sureness: 'certitude', motive: 'motif' }

export async function reviewCandidateItem(app: App, context: Context) {
  const { account, region, opened, word, item } = await itemAt(app, context)
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
  return sendPage(app, context, candidateItemView({ opened, word, item, review: typed, issues: faults }), 422)
}

/** The candidate changed something after the region read it: the page now shows the item as it is. */
const changedSince: Issue = { path: '', code: 'care-item-outdated' }

const noteFields = { text: 'note', answeredBy: 'par', answeredWhere: 'ou', answeredOn: 'le' }

export async function addItemNote(app: App, context: Context) {
  const { account, region, opened, word, item } = await itemAt(app, context)
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
  const faults = atFields(issues, noteFields)
  return sendPage(app, context, candidateItemView({ opened, word, item, note: typed, issues: faults }), 422)
}
