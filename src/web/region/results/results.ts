import type { Context } from 'hono'
import { followedWords } from '#messages'
import { listResults, type ResultList } from '#result-reviews'
import type { App } from '../../../app.ts'
import { Address } from '../../http/routing/address.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { sendPage } from '../../ui/page/send.ts'
import { rowsOf, sendTable } from '../files.ts'
import { readPlaces } from '../region-query.ts'
import { resultColumns } from './result-columns.ts'
import { resultFilterParameters, resultsView } from './results.view.ts'

export async function showResults(app: App, context: Context) {
  return sendPage(app, context, resultsView(await readResults(app, context, false), app.catalogue))
}

export async function sendResults(app: App, context: Context) {
  const shown = await readResults(app, context, true)
  const rows = rowsOf(shown.list.items, (result) => resultColumns.map(({ text }) => text(result, shown, app.catalogue)))
  const head = resultColumns.map(({ name }) => name)
  const title = `Résultats transmis, ${followedWords(shown).join(', ')}`
  return sendTable(context, { title, sheet: 'Résultats', head, rows }, `resultats-${shown.region.code}`)
}

/** `?etat=` which results, `?recherche=` words of a search. */
async function readResults(app: App, context: Context, whole: boolean): Promise<ResultList> {
  const account = await accountContext(app, context)
  const address = new Address(context)
  const asked = {
    region: context.req.param('region') ?? '',
    ...readPlaces(address),
    shown: address.oneOf('etat', resultFilterParameters),
    search: address.search('recherche'),
    page: address.page(),
    whole,
  }
  address.refuse()
  return listResults(account, asked)
}
