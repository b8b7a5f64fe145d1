import type { Context, Hono } from 'hono'
import { deleteAssessment, openAssessment } from '#assessment'
import { AppError } from '#kernel'
import type { App } from '../../app.ts'
import { assessmentAt } from '../http/place.ts'
import { sendPage } from '../http/render.ts'
import { paths } from '../paths.ts'
import { deletedView, deletionView } from './deletion.view.ts'

/** Erasing a questionnaire in progress: asked first, then done for good. `base`: the pattern of its address. */
export function deletionPages(web: Hono, app: App, base: string): void {
  web.get(paths.deletion(base), (context) => askDeletion(app, context))
  web.post(paths.deletion(base), (context) => erase(app, context))
}

/** What is said once it is erased. */
export function deletedPage(web: Hono, app: App): void {
  web.get(paths.deleted, (context) => sendPage(app, context, deletedView))
}

async function askDeletion(app: App, context: Context) {
  const { actor, reference, base } = await assessmentAt(app, context)
  const opened = await openAssessment(actor, reference)
  if (!opened.rights.edit) throw new AppError('not-found', 'not-found')
  return sendPage(app, context, deletionView(opened, base))
}

async function erase(app: App, context: Context) {
  const { actor, reference, finess, folder } = await assessmentAt(app, context)
  await deleteAssessment(actor, reference)
  return context.redirect(finess === undefined ? paths.deleted : folder, 303)
}
