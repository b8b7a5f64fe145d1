import type { Context } from 'hono'
import { alertState, prepareAlert, saveAlert } from '#campaigns'
import { paths } from '../../paths.ts'
import { revisedForm } from '../../ui/forms/revised-form.ts'
import { goDone } from '../../ui/page/done.ts'
import { alertFormView } from './region-alert-form.view.ts'
import { alertForm, blankForm, typedForm } from './typed-alert.ts'

/** A new alert, or the one of the address. */
const asked = (context: Context) => ({
  region: context.req.param('region') ?? '',
  alertId: context.req.param('alerte'),
})

/** A new alert, or one that is not sent yet. */
export const { show, save } = revisedForm({
  prepare: (account, context) => prepareAlert(account, { ...asked(context), measured: false }),
  kept: ({ alert }) => ({ typed: alert ? alertForm(alert) : blankForm, revision: alert?.revision ?? 0 }),
  endedAt: ({ alert }) =>
    alert && alertState(alert) !== 'draft' ? paths.regionAlert(alert.region, alert.id) : undefined,
  view: alertFormView,
  read: typedForm,
  save: (account, context, typed) => saveAlert(account, { ...asked(context), ...typed }),
  revisionOf: ({ alert }) => alert.revision,
  changedElsewhere: { path: 'titre', code: 'alert-changed-elsewhere' },
  done: (context, { alert: { region, id } }) => goDone(context, paths.regionAlert(region, id), 'alerte-enregistree'),
})
