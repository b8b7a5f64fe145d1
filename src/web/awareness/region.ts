import type { Context } from 'hono'
import { exportAwareness, followAwareness } from '#awareness'
import { csv } from '#kernel'
import { fileNameOf } from '#messages'
import type { App } from '../../app.ts'
import { sendFile } from '../http/answers/answer.ts'
import { Address } from '../http/routing/address.ts'
import { accountContext } from '../http/visitors/session.ts'
import { sendPage } from '../ui/page/send.ts'
import { regionView } from './region.view.ts'
import { regionRows } from './region-rows.ts'

/** `?liste=` the id of a list that the region keeps. */
function questionOf(context: Context) {
  return { region: context.req.param('region') ?? '', list: new Address(context).text('liste') }
}

export async function showRegion(app: App, context: Context) {
  const account = await accountContext(app, context)
  return sendPage(
    app,
    context,
    regionView(await followAwareness(account, { ...questionOf(context), page: new Address(context).page() })),
  )
}

export async function sendRegion(app: App, context: Context) {
  const found = await exportAwareness(await accountContext(app, context), questionOf(context))
  return sendFile(context, {
    type: 'text/csv; charset=utf-8',
    name: fileNameOf(['sensibilisation', found.region.name, found.to], 'csv'),
    content: csv(regionRows(found)),
  })
}
