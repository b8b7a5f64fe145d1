import type { Context } from 'hono'
import { listRegionExercises } from '#exercises'
import type { App } from '../../app.ts'
import { Address } from '../http/routing/address.ts'
import { accountContext } from '../http/visitors/session.ts'
import { sendPage } from '../ui/page/send.ts'
import { recordsView } from './records.view.ts'
import { listParameters, readListing, readQuestion } from './region-query.ts'

/** `?avis=` which exercises; all of them when absent. */
export async function showRecords(app: App, context: Context) {
  const account = await accountContext(app, context)
  const address = new Address(context)
  const only = address.named('avis', listParameters) ?? 'all'
  const { search, page } = readListing(context)
  const shown = await listRegionExercises(account, { ...readQuestion(context, address), only, search })
  return sendPage(app, context, recordsView(shown, only, page))
}
