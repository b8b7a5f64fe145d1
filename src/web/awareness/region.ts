import type { Context } from 'hono'
import { exportAwareness, followAwareness } from '#awareness'
import { csv } from '#kernel'
import { fileNameOf } from '#messages'
import type { App } from '../../app.ts'
import { sendFile } from '../http/answers/answer.ts'
import { wantedPage } from '../http/routing/query.ts'
import { accountContext } from '../http/visitors/session.ts'
import { sendPage } from '../ui/page/send.ts'
import { regionView } from './region.view.ts'
import { regionRows } from './region-rows.ts'

const regionOf = (context: Context) => context.req.param('region') ?? ''

export async function showRegion(app: App, context: Context) {
  const account = await accountContext(app, context)
  return sendPage(
    app,
    context,
    regionView(await followAwareness(account, { region: regionOf(context), page: wantedPage(context) })),
  )
}

export async function sendRegion(app: App, context: Context) {
  const found = await exportAwareness(await accountContext(app, context), { region: regionOf(context) })
  return sendFile(context, {
    type: 'text/csv; charset=utf-8',
    name: fileNameOf(['sensibilisation', found.region.name, found.to], 'csv'),
    content: csv(regionRows(found)),
  })
}
