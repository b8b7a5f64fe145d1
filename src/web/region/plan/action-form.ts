import type { Context } from 'hono'
import type { Issue } from '#kernel'
import { prepareRegionalAction, type SavedRegionalAction, saveRegionalAction, type TypedAction } from '#regional-plan'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { actionFormView } from './action-form.view.ts'
import { asTyped, blankAction, typedAction } from './typed-action.ts'

const regionOf = (context: Context) => context.req.param('region') ?? ''
const actionOf = (context: Context) => context.req.param('chantier') ?? ''

interface Again {
  readonly typed: TypedAction
  readonly issues: readonly Issue[]
  readonly revision: number
}

async function show(app: App, context: Context, actionId: string | undefined, again?: Again) {
  const account = await accountContext(app, context)
  const prepared = await prepareRegionalAction(account, { region: regionOf(context), actionId })
  const { action } = prepared
  const kept: Again = action
    ? { typed: asTyped(action), issues: [], revision: action.revision }
    : { typed: blankAction, issues: [], revision: 0 }
  const shown = again ?? kept
  return sendPage(app, context, actionFormView({ prepared, ...shown }), shown.issues.length > 0 ? 422 : 200)
}

export function showNew(app: App, context: Context) {
  return show(app, context, undefined)
}

export function showChange(app: App, context: Context) {
  return show(app, context, actionOf(context))
}

export function add(app: App, context: Context) {
  return save(app, context, undefined)
}

export function change(app: App, context: Context) {
  return save(app, context, actionOf(context))
}

const changedElsewhere: Issue = { path: 'title', code: 'regional-action-changed-elsewhere' }

async function save(app: App, context: Context, actionId: string | undefined) {
  const account = await accountContext(app, context)
  const fields = await readForm(context)
  const typed = typedAction(fields)
  const revision = Number(fields.text('revision')) || 0
  const region = regionOf(context)
  const saving = saveRegionalAction(account, { region, actionId, revision, ...typed })
  const { done, issues } = await attempt<SavedRegionalAction>(saving, '')
  if (issues.length > 0) return show(app, context, actionId, { typed, issues, revision })
  if (done?.outcome === 'outdated')
    return show(app, context, actionId, { typed, issues: [changedElsewhere], revision: done.action.revision })
  const said = done?.outcome === 'unchanged' ? 'action-regionale-inchangee' : 'action-regionale-enregistree'
  return goDone(context, paths.regionalAction(region, done?.action.id ?? ''), said)
}
