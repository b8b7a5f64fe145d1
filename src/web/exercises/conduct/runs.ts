import type { Context } from 'hono'
import { findCampaignWords } from '#campaigns'
import { getStructure } from '#directory'
import { createRun, listOfferedKits, listRuns, prepareRun } from '#exercise-conduct'
import type { Issue } from '#kernel'
import { audiences } from '#questionnaires'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { sendPage } from '../../ui/page/send.ts'
import { preparationView, runsView } from './runs.view.ts'

/** The exercises that a structure prepares, plays or has played with a kit. */
export async function showRuns(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const finess = context.req.param('finess') ?? ''
  const runs = await listRuns(actor, { finess })
  const structure = await getStructure(actor, { finess })
  const audience = audiences.find((each) => each === structure.kind)
  return sendPage(app, context, runsView({ structure, runs, kits: await listOfferedKits(actor, { audience }) }))
}

interface Typed {
  readonly values: Readonly<Record<string, string>>
  readonly issues: readonly Issue[]
}

/** What the register says, and what the structure wrote for a campaign of the region, is not asked again. */
export async function showPreparation(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const asked = { finess: context.req.param('finess') ?? '', kitId: context.req.param('kit') ?? '' }
  return preparation(app, context, { values: await findCampaignWords(actor, asked), issues: [] })
}

async function preparation(app: App, context: Context, typed: Typed) {
  const actor = await accountContext(app, context)
  const finess = context.req.param('finess') ?? ''
  const kit = await prepareRun(actor, { finess, kitId: context.req.param('kit') ?? '' })
  const structure = await getStructure(actor, { finess })
  return sendPage(app, context, preparationView({ structure, kit, ...typed }), typed.issues.length > 0 ? 422 : 200)
}

export async function prepare(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const finess = context.req.param('finess') ?? ''
  const fields = await readForm(context)
  const names = [...fields.names()].filter((name) => name.startsWith('mot.'))
  const values = Object.fromEntries(names.map((name) => [name.slice(4), fields.line(name)]))
  const { done, issues } = await attempt(
    createRun(actor, {
      finess,
      kitId: context.req.param('kit') ?? '',
      version: fields.line('version') || undefined,
      values,
    }),
  )
  if (!done) return preparation(app, context, { values, issues })
  return context.redirect(paths.run(finess, done.id), 303)
}
