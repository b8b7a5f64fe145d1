import type { Context } from 'hono'
import { joinRegions, openRegionComparison, prepareRelease, publishRelease, withdrawFigures } from '#comparison'
import { findRegion } from '#directory'
import { AppError, type Issue } from '#kernel'
import { topicTitles } from '#messages'
import type { App } from '../../app.ts'
import { attempt } from '../http/forms/attempt.ts'
import { readForm } from '../http/forms/forms.ts'
import { accountContext } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { joinedView, preparationView, seenField } from './preparation.view.ts'
import { regionComparisonView } from './region.view.ts'
import { allFigures, chosenCells, confirmationField, withdrawalField, withdrawalView } from './withdrawal.view.ts'

async function regionAt(app: App, context: Context) {
  return { account: await accountContext(app, context), code: context.req.param('region') ?? '' }
}

export async function showPreparation(app: App, context: Context) {
  return sendPreparation(app, context)
}

/** The release as it would be now; after a refusal, with what was refused. */
async function sendPreparation(app: App, context: Context, issues: readonly Issue[] = []) {
  const { account, code } = await regionAt(app, context)
  const prepared = await prepareOrJoined(account, code)
  const region = findRegion(code)
  if (!region) throw new AppError('not-found', 'not-found')
  if (prepared === 'joined') return sendPage(app, context, joinedView(region))
  const page = preparationView(prepared, region, { titles: topicTitles(app.catalogue), issues })
  return sendPage(app, context, page, issues.length > 0 ? 422 : 200)
}

/** The region that joined the comparison of several regions prepares nothing: its page says who does. */
async function prepareOrJoined(account: Parameters<typeof prepareRelease>[0], area: string) {
  try {
    return await prepareRelease(account, { area })
  } catch (error) {
    if (error instanceof AppError && error.code === 'comparison-joined-already') return 'joined'
    throw error
  }
}

export async function publish(app: App, context: Context) {
  const { account, code } = await regionAt(app, context)
  const seen = (await readForm(context)).line(seenField).slice(0, 60)
  const { done, issues } = await attempt(publishRelease(account, { area: code, seen }), '')
  if (!done) return sendPreparation(app, context, issues)
  return goDone(context, paths.regionComparison(code), 'comparaison-publiee')
}

/** Hides figures, once the person confirmed which: nothing brings them back. */
export async function withdraw(app: App, context: Context) {
  const { account, code } = await regionAt(app, context)
  const fields = await readForm(context)
  const chosen = fields.line(withdrawalField).slice(0, 200)
  const comparison = await openRegionComparison(account, { region: code })
  if (!comparison.canPublish) throw new AppError('not-found', 'not-found')
  const titles = topicTitles(app.catalogue)
  if (chosenCells(comparison, chosen).length === 0) {
    const fault = chosen === '' ? 'comparison-figure-missing' : 'comparison-figure-unknown'
    const issues: Issue[] = [{ path: withdrawalField, code: fault }]
    return sendPage(app, context, regionComparisonView(comparison, titles, issues), 422)
  }
  if (fields.line(confirmationField) !== 'oui')
    return sendPage(app, context, withdrawalView(comparison, chosen, titles))
  await withdrawFigures(account, { area: code, cell: chosen === allFigures ? null : chosen })
  return goDone(context, paths.regionComparison(code), 'chiffres-retires')
}

export async function join(app: App, context: Context) {
  const { account, code } = await regionAt(app, context)
  await joinRegions(account, { region: code })
  return goDone(context, paths.regionComparison(code), 'regions-rejointes')
}
