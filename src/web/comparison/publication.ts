import type { Context } from 'hono'
import { joinRegions, prepareRelease, publishRelease, withdrawFigures } from '#comparison'
import { findRegion } from '#directory'
import { AppError } from '#kernel'
import type { App } from '../../app.ts'
import { readForm } from '../http/forms/forms.ts'
import { accountContext } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/done.ts'
import { sendPage } from '../ui/send.ts'
import { preparationView } from './preparation.view.ts'
import { allFigures, withdrawalField } from './region.view.ts'
import { topicTitles } from './topic-titles.ts'

async function regionAt(app: App, context: Context) {
  return { account: await accountContext(app, context), code: context.req.param('region') ?? '' }
}

export async function showPreparation(app: App, context: Context) {
  const { account, code } = await regionAt(app, context)
  const prepared = await prepareRelease(account, { area: code })
  const region = findRegion(code)
  if (!region) throw new AppError('not-found', 'not-found')
  return sendPage(app, context, preparationView(prepared, region, topicTitles(app.catalogue)))
}

export async function publish(app: App, context: Context) {
  const { account, code } = await regionAt(app, context)
  const seen = (await readForm(context)).line('vu').slice(0, 60)
  await publishRelease(account, { area: code, seen })
  return goDone(context, paths.regionComparison(code), 'comparaison-publiee')
}

export async function withdraw(app: App, context: Context) {
  const { account, code } = await regionAt(app, context)
  const chosen = (await readForm(context)).line(withdrawalField).slice(0, 200)
  await withdrawFigures(account, { area: code, cell: chosen === allFigures ? null : chosen })
  return goDone(context, paths.regionComparison(code), 'chiffres-retires')
}

export async function join(app: App, context: Context) {
  const { account, code } = await regionAt(app, context)
  await joinRegions(account, { region: code })
  return goDone(context, paths.regionComparison(code), 'regions-rejointes')
}
