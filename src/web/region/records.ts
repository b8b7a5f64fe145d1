import type { Context } from 'hono'
import { listRegionExercises } from '#exercises'
import type { App } from '../../app.ts'
import { readQuery } from '../http/routing/query.ts'
import { accountContext } from '../http/visitors/session.ts'
import { sendPage } from '../ui/page/send.ts'
import { recordsView } from './records.view.ts'
import { listParameters, nameOf, readListing, readQuestion } from './region-query.ts'

/** `?avis=` which exercises; all of them when absent. */
export async function showRecords(app: App, context: Context) {
  const account = await accountContext(app, context)
  const only = nameOf(listParameters, readQuery(context).avis) ?? 'all'
  const { search, page } = readListing(context)
  const shown = await listRegionExercises(account, { ...readQuestion(context), only, search })
  return sendPage(app, context, recordsView(shown, only, page))
}
