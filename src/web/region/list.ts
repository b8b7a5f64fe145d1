import type { Context } from 'hono'
import { listFigure, refuseYearToCome } from '#exercises'
import { figureWords, followedWords } from '#messages'
import type { App } from '../../app.ts'
import { Address } from '../http/routing/address.ts'
import { accountContext } from '../http/visitors/session.ts'
import { sendPage } from '../ui/page/send.ts'
import { sendTable } from './files.ts'
import { listView } from './list.view.ts'
import { listColumns, listRows } from './list-rows.ts'
import { figureParameters, readListing, readQuestion } from './region-query.ts'

export async function showList(app: App, context: Context) {
  return sendPage(app, context, listView(await readList(app, context), readListing(context).page))
}

export async function sendList(app: App, context: Context) {
  const list = await readList(app, context)
  refuseYearToCome(list.question)
  const { region, question, figure, filter } = list
  const title = `${figureWords[figure]}, ${filter.kind} ${question.year}, ${followedWords(list).join(', ')}`
  const table = { title, sheet: 'Liste', head: listColumns.map(({ name }) => name), rows: listRows(list) }
  const name = `exercices-${region.code}-${question.year}-${filter.kind}-${figureParameters[figure]}`
  return sendTable(context, table, name.toLowerCase())
}

/** `?etat=` the figure, `?type=` ES unless it says ESMS. */
async function readList(app: App, context: Context) {
  const account = await accountContext(app, context)
  const address = new Address(context)
  const figure = address.named('etat', figureParameters) ?? 'expected'
  const { kind = 'ES', ...asked } = readQuestion(context, address)
  return listFigure(account, { ...asked, kind, figure, search: readListing(context).search })
}
