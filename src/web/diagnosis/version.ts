import type { Context, Hono } from 'hono'
import { moveVersion, previewVersionMove } from '#assessment'
import { AppError } from '#kernel'
import type { App } from '../../app.ts'
import { readForm } from '../http/forms.ts'
import { type AssessmentPlace, assessmentAt } from '../http/place.ts'
import { sendPage } from '../http/render.ts'
import { paths } from '../paths.ts'
import { versionMoveView } from './version-move.view.ts'

/** Moving a draft to the latest version of its questionnaire: shown first, then done or left. `base`: the pattern of its address. */
export function versionPages(web: Hono, app: App, base: string): void {
  web.get(paths.versionMove(base), async (context) => showMove(app, context, await assessmentAt(app, context)))
  web.post(paths.versionMove(base), (context) => move(app, context))
}

async function showMove(app: App, context: Context, { actor, reference, base }: AssessmentPlace, refused?: string) {
  const found = await previewVersionMove(actor, reference)
  if (!found) throw new AppError('not-found', 'not-found')
  return sendPage(app, context, versionMoveView({ move: found, base, refused }), refused ? 422 : 200)
}

async function move(app: App, context: Context) {
  const place = await assessmentAt(app, context)
  const mark = (await readForm(context)).text('marque')
  try {
    await moveVersion(place.actor, { ...place.reference, mark })
    return context.redirect(place.base, 303)
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'move-out-of-date') throw error
    return showMove(app, context, place, error.code)
  }
}
