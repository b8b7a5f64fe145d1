import type { Context } from 'hono'
import { type Alert, alertState, prepareAlert, type SavedAlert, saveAlert, type TypedAlert } from '#campaigns'
import type { Issue } from '#kernel'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { formTarget } from '../typed-target.ts'
import { alertFormView } from './region-alert-form.view.ts'
import { blankForm, type TypedForm, typedForm } from './typed-alert.ts'

const regionOf = (context: Context) => context.req.param('region') ?? ''
const alertOf = (context: Context) => context.req.param('alerte') ?? ''

interface Again {
  readonly typed: TypedForm
  readonly issues: readonly Issue[]
  readonly revision: number
}

async function show(app: App, context: Context, alertId: string | undefined, again?: Again) {
  const account = await accountContext(app, context)
  const prepared = await prepareAlert(account, { region: regionOf(context), alertId })
  const { alert } = prepared
  if (alert && !again && alertState(alert) !== 'draft')
    return context.redirect(paths.regionAlert(alert.region, alert.id), 303)
  const kept: Again = alert
    ? {
        typed: { ...textsOf(alert), target: formTarget(alert.target) },
        issues: [],
        revision: alert.revision,
      }
    : { typed: blankForm, issues: [], revision: 0 }
  const shown = again ?? kept
  return sendPage(app, context, alertFormView({ prepared, ...shown }), shown.issues.length > 0 ? 422 : 200)
}

function textsOf({ title, source, concerned, advice, dueOn, severity }: Alert): TypedAlert {
  return { title, source, concerned, advice, dueOn, severity }
}

export function showNew(app: App, context: Context) {
  return show(app, context, undefined)
}

export function showChange(app: App, context: Context) {
  return show(app, context, alertOf(context))
}

export function add(app: App, context: Context) {
  return save(app, context, undefined)
}

export function change(app: App, context: Context) {
  return save(app, context, alertOf(context))
}

const changedElsewhere: Issue = { path: 'titre', code: 'alert-changed-elsewhere' }

async function save(app: App, context: Context, alertId: string | undefined) {
  const account = await accountContext(app, context)
  const fields = await readForm(context)
  const typed = typedForm(fields)
  const revision = Number(fields.text('revision')) || 0
  const region = regionOf(context)
  const { done, issues } = await attempt<SavedAlert>(saveAlert(account, { region, alertId, revision, ...typed }), '')
  if (issues.length > 0) return show(app, context, alertId, { typed, issues, revision })
  if (done?.outcome === 'outdated')
    return show(app, context, alertId, { typed, issues: [changedElsewhere], revision: done.alert.revision })
  return goDone(context, paths.regionAlert(region, done?.alert.id ?? ''), 'alerte-enregistree')
}
