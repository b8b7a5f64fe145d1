import type { Context } from 'hono'
import { listWaiting } from '#care'
import type { App } from '../../../app.ts'
import { Address } from '../../http/routing/address.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { sendPage } from '../../ui/page/send.ts'
import { rowsOf, sendTable } from '../files.ts'
import { readCareQuestion } from './care-query.ts'
import { waitingColumns, waitingView } from './waiting.view.ts'

export async function showWaiting(app: App, context: Context) {
  return sendPage(app, context, waitingView(await readWaiting(app, context), new Address(context).page()))
}

export async function sendWaiting(app: App, context: Context) {
  const list = await readWaiting(app, context)
  const { region, domain, things } = list
  const rows = rowsOf(things, (thing) => waitingColumns.map(({ text }) => text(thing, list)))
  const title = `Ce qui attend la région, ${domain.label ?? domain.title}, ${region.name}`
  const table = { title, sheet: 'À instruire', head: waitingColumns.map(({ name }) => name), rows }
  return sendTable(context, table, `care-${region.code}-${domain.id}-a-instruire`.toLowerCase())
}

async function readWaiting(app: App, context: Context) {
  return listWaiting(await accountContext(app, context), readCareQuestion(context))
}
