import type { Context } from 'hono'
import { prepareRegionalAction, saveRegionalAction } from '#regional-plan'
import { paths } from '../../paths.ts'
import { revisedForm } from '../../ui/forms/revised-form.ts'
import { goDone } from '../../ui/page/done.ts'
import { actionFormView } from './action-form.view.ts'
import { asTyped, blankAction, typedAction } from './typed-action.ts'

/** A new action, or the one of the address. */
const asked = (context: Context) => ({
  region: context.req.param('region') ?? '',
  actionId: context.req.param('chantier'),
})

export const { show, save } = revisedForm({
  prepare: (account, context) => prepareRegionalAction(account, asked(context)),
  kept: ({ action }) => ({ typed: action ? asTyped(action) : blankAction, revision: action?.revision ?? 0 }),
  view: actionFormView,
  read: typedAction,
  save: (account, context, typed) => saveRegionalAction(account, { ...asked(context), ...typed }),
  revisionOf: ({ action }) => action.revision,
  changedElsewhere: { path: 'title', code: 'regional-action-changed-elsewhere' },
  done: (context, { outcome, action: { region, id } }) =>
    goDone(
      context,
      paths.regionalAction(region, id),
      outcome === 'unchanged' ? 'action-regionale-inchangee' : 'action-regionale-enregistree',
    ),
})
