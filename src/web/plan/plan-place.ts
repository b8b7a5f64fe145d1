import type { Context } from 'hono'
import type { TypedAction } from '#plan'
import type { App, AppContext } from '../../app.ts'
import type { FormFields } from '../http/forms/forms.ts'
import { accountContext } from '../http/visitors/session.ts'
import { actionFields } from './plan-form.view.ts'

/** The structure whose plan is at this address, and the actor. */
export interface PlanPlace {
  readonly actor: AppContext
  readonly finess: string
}

export async function planAt(app: App, context: Context): Promise<PlanPlace> {
  return { actor: await accountContext(app, context), finess: context.req.param('finess') ?? '' }
}

export function typedAction(fields: FormFields): TypedAction {
  return {
    title: fields.line(actionFields.title),
    details: fields.text(actionFields.details),
    ownerFunction: fields.line(actionFields.ownerFunction),
    dueOn: fields.day(actionFields.dueOn),
    state: fields.line(actionFields.state) || 'todo',
    objectiveCodes: fields.texts(actionFields.objectiveCodes),
  }
}
