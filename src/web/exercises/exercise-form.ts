import type { Context } from 'hono'
import {
  addExercise,
  blankTyped,
  changeExercise,
  checkExercise,
  getExercise,
  prepareExercise,
  type TypedExercise,
  typedFrom,
} from '#exercises'
import { AppError, type Issue } from '#kernel'
import type { App } from '../../app.ts'
import { attempt } from '../http/forms/attempt.ts'
import { readForm } from '../http/forms/forms.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { typedExercise } from './exercise-fields.ts'
import { changedExerciseView, newExerciseView } from './exercise-form.view.ts'
import { type ExercisePlace, exerciseAt } from './exercise-place.ts'

async function showAddition(
  app: App,
  context: Context,
  { actor, finess }: ExercisePlace,
  { typed = blankTyped, issues = [] }: { typed?: TypedExercise; issues?: readonly Issue[] } = {},
) {
  const prepared = await prepareExercise(actor, { finess })
  return sendPage(app, context, newExerciseView({ prepared, typed, issues }), issues.length > 0 ? 422 : 200)
}

export async function showNew(app: App, context: Context) {
  return showAddition(app, context, await exerciseAt(app, context))
}

export async function add(app: App, context: Context) {
  const place = await exerciseAt(app, context)
  const typed = typedExercise(await readForm(context))
  const { done, issues } = await attempt(addExercise(place.actor, { finess: place.finess, ...typed }), '')
  if (!done) return showAddition(app, context, place, { typed, issues })
  return goDone(context, paths.exercise(place.finess, done.id), 'exercice-inscrit')
}

/** The fields to show again when they were not saved. */
interface Typed {
  readonly typed: TypedExercise
  readonly issues: readonly Issue[]
  /** The revision of the record that the page showed. */
  readonly revision: number
  readonly outdated: boolean
}

async function showRecordForm(app: App, context: Context, place: ExercisePlace, again?: Typed) {
  const { actor, finess, exerciseId } = place
  const opened = await getExercise(actor, { finess, exerciseId })
  if (!opened.canEdit) throw new AppError('not-found', 'not-found')
  const { exercise } = opened
  const prepared = await prepareExercise(actor, { finess: exercise.keeperFiness })
  const fresh = { typed: typedFrom(exercise), issues: [], revision: exercise.revision, outdated: false }
  const { outdated, ...shown } = again ?? fresh
  const mine = outdated ? checkExercise(shown.typed, prepared.today).content : undefined
  const view = changedExerciseView({ prepared, ...shown, opened, mine, at: finess })
  return sendPage(app, context, view, shown.issues.length > 0 ? 422 : 200)
}

export async function showChange(app: App, context: Context) {
  return showRecordForm(app, context, await exerciseAt(app, context))
}

export async function change(app: App, context: Context) {
  const place = await exerciseAt(app, context)
  const { finess, exerciseId } = place
  const fields = await readForm(context)
  const typed = typedExercise(fields)
  const revision = Number(fields.text('revision'))
  const { done, issues } = await attempt(changeExercise(place.actor, { finess, exerciseId, revision, ...typed }), '')
  if (!done) return showRecordForm(app, context, place, { typed, issues, revision, outdated: false })
  if (done.outcome !== 'outdated') return goDone(context, paths.exercise(finess, exerciseId), 'exercice-modifie')
  // The page now shows both versions, so the next form is sent knowingly.
  const again = { typed, issues: [changedElsewhere], revision: done.exercise.revision, outdated: true }
  return showRecordForm(app, context, place, again)
}

const changedElsewhere: Issue = { path: 'kind', code: 'exercise-changed-elsewhere' }
