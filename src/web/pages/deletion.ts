import type { Context, Hono } from 'hono'
import { deleteAssessment, openAssessment } from '#assessment'
import type { App } from '../../app.ts'
import { holderContext, linkSecret } from '../holder.ts'
import { paths } from '../paths.ts'
import { sendPage } from '../render.ts'
import { deletedView, deletionView } from '../views/deletion.ts'

/** Erasing a diagnosis: asked first, then done for good. */
export function deletionPages(web: Hono, app: App): void {
  web.get(paths.deletion(':secret'), (context) => askDeletion(app, context))
  web.post(paths.deletion(':secret'), (context) => erase(app, context))
  web.get(paths.deleted, (context) => sendPage(app, context, deletedView))
}

async function askDeletion(app: App, context: Context) {
  const opened = await openAssessment(holderContext(app, context), {})
  return sendPage(app, context, deletionView(opened, linkSecret(context)))
}

async function erase(app: App, context: Context) {
  await deleteAssessment(holderContext(app, context), {})
  return context.redirect(paths.deleted, 303)
}
