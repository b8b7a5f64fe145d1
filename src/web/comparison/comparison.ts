import type { Context } from 'hono'
import {
  listComparisons,
  openAcrossComparison,
  openRegionComparison,
  openStructureComparison,
  takePart,
} from '#comparison'
import { topicTitles } from '#messages'
import type { App } from '../../app.ts'
import { readForm } from '../http/forms/forms.ts'
import { accountContext } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { acrossComparisonView } from './across.view.ts'
import { choiceView } from './choice.view.ts'
import { regionComparisonView } from './region.view.ts'
import { structureComparisonView } from './structure.view.ts'

/** Where to: each region and each structure whose comparison the reader may open. */
export async function showChoice(app: App, context: Context) {
  const account = await accountContext(app, context)
  return sendPage(app, context, choiceView(await listComparisons(account, {})))
}

export async function showStructureComparison(app: App, context: Context) {
  const account = await accountContext(app, context)
  const shown = await openStructureComparison(account, { finess: context.req.param('finess') ?? '' })
  return sendPage(app, context, structureComparisonView(shown, topicTitles(app.catalogue)))
}

/** A structure leaves the comparison, or comes back. */
export async function changePart(app: App, context: Context) {
  const account = await accountContext(app, context)
  const chosen = (await readForm(context)).line('participe')
  const takesPart = chosen === 'oui' ? true : chosen === 'non' ? false : undefined
  const finess = await takePart(account, { finess: context.req.param('finess') ?? '', takesPart })
  return goDone(context, paths.structureComparison(finess), takesPart ? 'comparaison-rejointe' : 'comparaison-quittee')
}

export async function showRegionComparison(app: App, context: Context) {
  const account = await accountContext(app, context)
  const shown = await openRegionComparison(account, { region: context.req.param('region') ?? '' })
  return sendPage(app, context, regionComparisonView(shown, topicTitles(app.catalogue)))
}

export async function showAcrossComparison(app: App, context: Context) {
  const account = await accountContext(app, context)
  const shown = await openAcrossComparison(account, {})
  return sendPage(app, context, acrossComparisonView(shown, topicTitles(app.catalogue)))
}
