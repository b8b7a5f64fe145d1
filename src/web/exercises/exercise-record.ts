import type { Context } from 'hono'
import { findEvidenceOf } from '#evidence'
import { listOfferedKits } from '#exercise-conduct'
import { addImprovement, cancelExercise, getExercise, reviewExercise } from '#exercises'
import { AppError, type Issue } from '#kernel'
import type { App } from '../../app.ts'
import { attempt, type RefusedForm } from '../http/forms/attempt.ts'
import { readForm } from '../http/forms/forms.ts'
import { paths } from '../paths.ts'
import { atFields } from '../ui/forms/fields.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { type ExercisePlace, exerciseAt } from './exercise-place.ts'
import { cancellingView, exerciseRecordView, type ShownExercise } from './exercise-record.view.ts'

type ShownAgain = Omit<ShownExercise, 'opened' | 'attached' | 'kits'> & { readonly status?: RefusedForm['status'] }

/** The record, with a form that was refused and its faults. */
export async function showRecord(
  app: App,
  context: Context,
  { actor, finess, exerciseId }: ExercisePlace,
  { status, ...again }: ShownAgain = {},
) {
  const opened = await getExercise(actor, { finess, exerciseId })
  const attached = await findEvidenceOf(actor, { finess, exerciseId })
  const kits = await listOfferedKits(actor, {})
  return sendPage(
    app,
    context,
    exerciseRecordView({ opened, attached, kits, ...again }),
    status ?? (again.issues ? 422 : 200),
  )
}

export async function showExercise(app: App, context: Context) {
  return showRecord(app, context, await exerciseAt(app, context))
}

export async function askCancelling(app: App, context: Context) {
  const { actor, finess, exerciseId } = await exerciseAt(app, context)
  const opened = await getExercise(actor, { finess, exerciseId })
  if (!opened.canEdit) throw new AppError('not-found', 'not-found')
  return sendPage(app, context, cancellingView(opened))
}

export async function cancel(app: App, context: Context) {
  const { actor, finess, exerciseId } = await exerciseAt(app, context)
  await cancelExercise(actor, { finess, exerciseId })
  return goDone(context, paths.exercise(finess, exerciseId), 'exercice-annule')
}

const improvementFields = { title: 'titre', ownerFunction: 'fonction', dueOn: 'echeance' }

export async function improve(app: App, context: Context) {
  const place = await exerciseAt(app, context)
  const { actor, finess, exerciseId } = place
  const fields = await readForm(context)
  const improvement = {
    title: fields.line(improvementFields.title),
    ownerFunction: fields.line(improvementFields.ownerFunction),
    dueOn: fields.day(improvementFields.dueOn),
  }
  const { done, issues } = await attempt(addImprovement(actor, { finess, exerciseId, ...improvement }), '')
  if (!done) return showRecord(app, context, place, { improvement, issues: atFields(issues, improvementFields) })
  return goDone(context, paths.exercise(finess, exerciseId), 'action-de-retex-ajoutee')
}

const reviewFields = { word: 'avis-choisi', motive: 'motif' }

export async function review(app: App, context: Context) {
  const place = await exerciseAt(app, context)
  const { actor, finess, exerciseId } = place
  const fields = await readForm(context)
  const typed = { word: fields.line(reviewFields.word), motive: fields.text(reviewFields.motive) }
  const revision = Number(fields.text('revision'))
  const { done, issues } = await attempt(reviewExercise(actor, { finess, exerciseId, revision, ...typed }), '')
  if (!done) return showRecord(app, context, place, { review: typed, issues: atFields(issues, reviewFields) })
  if (done.outcome === 'outdated') return showRecord(app, context, place, { review: typed, issues: [readAgain] })
  return goDone(context, paths.exercise(finess, exerciseId), 'avis-enregistre')
}

/** The record changed after the region read it: the page now shows the record as it is. */
const readAgain: Issue = { path: '', code: 'exercise-review-outdated' }
