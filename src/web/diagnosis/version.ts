import type { Context } from 'hono'
import { moveVersion, previewVersionMove } from '#assessment'
import { AppError, type Issue } from '#kernel'
import type { App } from '../../app.ts'
import { attempt } from '../http/forms/attempt.ts'
import { readForm } from '../http/forms/forms.ts'
import { type AssessmentPlace, assessmentAt } from '../place.ts'
import { sendPage } from '../ui/page/send.ts'
import { versionMoveView } from './version-move.view.ts'

async function showChanges(
  app: App,
  context: Context,
  { actor, reference, base }: AssessmentPlace,
  issues: readonly Issue[] = [],
) {
  const found = await previewVersionMove(actor, reference)
  if (!found) throw new AppError('not-found', 'not-found')
  return sendPage(app, context, versionMoveView({ move: found, base, issues }), issues.length > 0 ? 422 : 200)
}

export async function showMove(app: App, context: Context) {
  return showChanges(app, context, await assessmentAt(app, context))
}

export async function move(app: App, context: Context) {
  const place = await assessmentAt(app, context)
  const revision = (await readForm(context)).text('revision')
  const { issues, status } = await attempt(moveVersion(place.actor, { ...place.reference, revision }), '')
  return status ? showChanges(app, context, place, issues) : context.redirect(place.base, 303)
}
