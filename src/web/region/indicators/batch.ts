import type { Context } from 'hono'
import { type BatchDeed, downloadBatch, openBatch, startBatch, steerBatch } from '#reports'
import type { App } from '../../../app.ts'
import { sendChunks } from '../../http/answers/answer.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { sendPage } from '../../ui/page/send.ts'
import { batchView } from './batch.view.ts'

const regionAt = (context: Context) => ({ region: context.req.param('region') ?? '' })

export async function showBatch(app: App, context: Context) {
  return sendPage(app, context, batchView(await openBatch(await accountContext(app, context), regionAt(context))))
}

export async function beginBatch(app: App, context: Context) {
  await startBatch(await accountContext(app, context), regionAt(context))
  return context.redirect(paths.batch(regionAt(context).region), 303)
}

export function changeBatch(deed: BatchDeed) {
  return async (app: App, context: Context) => {
    await steerBatch(await accountContext(app, context), { ...regionAt(context), deed })
    return context.redirect(paths.batch(regionAt(context).region), 303)
  }
}

export async function sendBatch(app: App, context: Context) {
  const { region, chunks } = await downloadBatch(await accountContext(app, context), regionAt(context))
  return sendChunks(context, {
    type: 'application/zip',
    name: `region-${region}-rapports.zip`,
    chunks,
  })
}
