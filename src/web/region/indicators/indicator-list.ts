import type { Context } from 'hono'
import { type IndicatorList, listIndicator } from '#indicators'
import { followedWords, indicatorTitle } from '#messages'
import type { App } from '../../../app.ts'
import { Address } from '../../http/routing/address.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { sendPage } from '../../ui/page/send.ts'
import { rowsOf, sendTable } from '../files.ts'
import { indicatorListView } from './indicator-list.view.ts'
import { unitColumns, unitRow } from './indicator-list-rows.ts'
import { listedStateParameters, readIndicatorQuestion } from './indicator-query.ts'

export async function showIndicatorList(app: App, context: Context) {
  return sendPage(app, context, indicatorListView(await readList(app, context, false)))
}

export async function sendIndicatorList(app: App, context: Context) {
  const shown = await readList(app, context, true)
  const { region, year, indicator, programme } = shown
  const title = `${indicatorTitle(indicator, programme)} ${year}, ${followedWords(shown).join(', ')}`
  const rows = rowsOf(shown.list.items, (unit) => unitRow(shown, unit))
  const name = `${indicator.name}-${indicator.scope ?? ''}-${region.code}-${year}`.replace('--', '-').toLowerCase()
  return sendTable(context, { title, sheet: 'Liste', head: unitColumns.map((column) => column.name), rows }, name)
}

/** `?etat=` which structures, `?q=` words of a search. */
async function readList(app: App, context: Context, whole: boolean): Promise<IndicatorList> {
  const account = await accountContext(app, context)
  const address = new Address(context)
  const state = address.named('etat', listedStateParameters)
  return listIndicator(account, {
    ...readIndicatorQuestion(context, address),
    indicator: context.req.param('indicator') ?? '',
    state,
    search: address.search(),
    page: address.page(),
    whole,
  })
}
