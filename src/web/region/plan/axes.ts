import type { Context } from 'hono'
import type { Issue } from '#kernel'
import { openRegionalAxes, removeRegionalAxis, saveRegionalAxis, startRegionalPlan } from '#regional-plan'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { axesView, type TypedAxis } from './axes.view.ts'

const regionOf = (context: Context) => context.req.param('region') ?? ''
const axisOf = (context: Context) => context.req.param('axe') ?? ''

interface Again {
  readonly issues: readonly Issue[]
  readonly typed?: TypedAxis
}

async function show(app: App, context: Context, { issues, typed }: Again) {
  const account = await accountContext(app, context)
  const plan = await openRegionalAxes(account, { region: regionOf(context) })
  return sendPage(app, context, axesView(plan, issues, typed), issues.length > 0 ? 422 : 200)
}

export function showAxes(app: App, context: Context) {
  return show(app, context, { issues: [] })
}

export function addAxis(app: App, context: Context) {
  return saveAxis(app, context, undefined)
}

export function renameAxis(app: App, context: Context) {
  return saveAxis(app, context, axisOf(context))
}

async function saveAxis(app: App, context: Context, axisId: string | undefined) {
  const account = await accountContext(app, context)
  const title = (await readForm(context)).line('titre')
  const region = regionOf(context)
  const { issues } = await attempt(saveRegionalAxis(account, { region, axisId, title }), 'title')
  if (issues.length > 0) return show(app, context, { issues, typed: { axisId, title } })
  return goDone(context, paths.regionalAxes(region), 'axe-enregistre')
}

export async function removeAxis(app: App, context: Context) {
  const account = await accountContext(app, context)
  const region = regionOf(context)
  const { issues } = await attempt(removeRegionalAxis(account, { region, axisId: axisOf(context) }), '')
  if (issues.length > 0) return show(app, context, { issues })
  return goDone(context, paths.regionalAxes(region), 'axe-retire')
}

export async function takeModel(app: App, context: Context) {
  const account = await accountContext(app, context)
  const fields = await readForm(context)
  const region = regionOf(context)
  const model = { template: fields.line('modele'), version: fields.line('version') }
  const { done, issues } = await attempt(startRegionalPlan(account, { region, ...model }), '')
  if (!done) return show(app, context, { issues })
  return goDone(context, paths.regionalPlan(region), 'modele-repris', { count: done.actions })
}
