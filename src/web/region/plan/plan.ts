import type { Context } from 'hono'
import { exportRegionalPlan, openRegionalPlan, type RegionalPlan } from '#regional-plan'
import type { App, AppContext } from '../../../app.ts'
import { Address } from '../../http/routing/address.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { sendPage } from '../../ui/page/send.ts'
import { sendTable } from '../files.ts'
import { readLinkedFigures } from './linked-figures.ts'
import { planView } from './plan.view.ts'
import { planHead, planRows } from './plan-file.ts'

const regionOf = (context: Context) => context.req.param('region') ?? ''

export async function showPlan(app: App, context: Context) {
  const account = await accountContext(app, context)
  const plan = await openRegionalPlan(account, { region: regionOf(context) })
  const figures = await figuresOfPlan(account, context, plan)
  return sendPage(app, context, planView(plan, figures))
}

export async function sendPlan(app: App, context: Context) {
  const account = await accountContext(app, context)
  const plan = await exportRegionalPlan(account, { region: regionOf(context) })
  const figures = await figuresOfPlan(account, context, plan)
  const { region, today } = plan
  const title = `Plan cyber régional, ${region.name}, ${today}`
  const table = { title, sheet: 'Plan', head: planHead, rows: planRows(plan, figures.linked) }
  return sendTable(context, table, `plan-cyber-${region.code}-${today}`)
}

/** `?liste=` the id of a list that the figures are restricted to. */
function figuresOfPlan(account: AppContext, context: Context, { region, axes }: RegionalPlan) {
  return readLinkedFigures(
    account,
    { region: region.code, list: new Address(context).text('liste') },
    axes.flatMap(({ actions }) => actions),
  )
}
