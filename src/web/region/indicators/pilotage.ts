import type { Context } from 'hono'
import { refuseYearToCome } from '#exercises'
import { showIndicators } from '#indicators'
import { followedWords } from '#messages'
import { figureHead, figureRows } from '#reports'
import type { App } from '../../../app.ts'
import { Address } from '../../http/routing/address.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { sendPage } from '../../ui/page/send.ts'
import { sendTable } from '../files.ts'
import { indicatorCuts, readIndicatorQuestion } from './indicator-query.ts'
import { pilotageView, type ShownIndicators } from './pilotage.view.ts'

export async function showPilotage(app: App, context: Context) {
  return sendPage(app, context, pilotageView(await readFigures(app, context)))
}

export async function sendIndicators(app: App, context: Context) {
  const shown = await readFigures(app, context)
  refuseYearToCome(shown)
  const { region, year } = shown
  const title = `Indicateurs ${year}, ${followedWords(shown).join(', ')}`
  const table = { title, sheet: 'Chiffres', head: figureHead, rows: figureRows(shown) }
  return sendTable(context, table, `indicateurs-${region.code}-${year}`)
}

/** `?par=` what the tables are cut by. */
async function readFigures(app: App, context: Context): Promise<ShownIndicators> {
  const account = await accountContext(app, context)
  const address = new Address(context)
  const cut = address.named('par', indicatorCuts)
  const shown = await showIndicators(account, { ...readIndicatorQuestion(context, address), cut })
  return { ...shown, isCutAsked: cut !== undefined }
}
