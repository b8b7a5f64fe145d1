import type { Context } from 'hono'
import { listExercises } from '#exercises'
import type { App } from '../../app.ts'
import { accountContext } from '../http/visitors/session.ts'
import { sendPage } from '../ui/page/send.ts'
import { exercisesView } from './exercises.view.ts'

export async function showExercises(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const found = await listExercises(actor, { finess: context.req.param('finess') ?? '' })
  return sendPage(app, context, exercisesView(found))
}
