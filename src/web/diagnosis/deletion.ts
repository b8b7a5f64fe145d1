import type { Context } from 'hono'
import { deleteAssessment, openAssessment } from '#assessment'
import { AppError } from '#kernel'
import type { App } from '../../app.ts'
import { paths } from '../paths.ts'
import { assessmentAt } from '../place.ts'
import { sendPage } from '../ui/page/send.ts'
import { deletedView, deletionView } from './deletion.view.ts'

export async function askDeletion(app: App, context: Context) {
  const { actor, reference, base } = await assessmentAt(app, context)
  const opened = await openAssessment(actor, reference)
  if (!opened.rights.edit) throw new AppError('not-found', 'not-found')
  return sendPage(app, context, deletionView(opened, base))
}

export async function erase(app: App, context: Context) {
  const { actor, reference, finess, folder } = await assessmentAt(app, context)
  await deleteAssessment(actor, reference)
  return context.redirect(finess === undefined ? paths.deleted : folder, 303)
}

export function showDeleted(app: App, context: Context) {
  return sendPage(app, context, deletedView)
}
