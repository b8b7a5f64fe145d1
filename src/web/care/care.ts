import type { Context } from 'hono'
import { openCare, sayActivity } from '#care'
import { listProofs } from '#evidence'
import type { Issue } from '#kernel'
import type { App } from '../../app.ts'
import { attempt } from '../http/forms/attempt.ts'
import { readForm } from '../http/forms/forms.ts'
import { paths } from '../paths.ts'
import { atFields } from '../ui/forms/fields.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { careView } from './care.view.ts'
import { type CarePlace, careAt } from './care-place.ts'
import { activityFields, type TypedActivity } from './members.view.ts'

/** Where the candidate of a structure stands on the programme; for an ESMS, the same items as good practice. */
export async function showCare(app: App, context: Context) {
  return show(app, context, await careAt(app, context))
}

async function show(
  app: App,
  context: Context,
  { actor, finess }: CarePlace,
  again?: { readonly activity: TypedActivity; readonly issues: readonly Issue[] },
) {
  const opened = await openCare(actor, { finess })
  const proofs = opened.sight === 'whole' ? await listProofs(actor, { finess }) : undefined
  const page = careView({ opened, proofs, issues: [], ...again })
  return sendPage(app, context, page, again ? 422 : 200)
}

/** A member says how much it weighs in its candidate. */
export async function keepActivity(app: App, context: Context) {
  const place = await careAt(app, context)
  const fields = await readForm(context)
  const activity = {
    member: fields.text(activityFields.member),
    value: fields.line(activityFields.value),
    measure: fields.line(activityFields.measure),
    year: fields.line(activityFields.year),
  }
  const { done, issues } = await attempt(sayActivity(place.actor, { finess: place.finess, ...activity }))
  if (!done) return show(app, context, place, { activity, issues: atFields(issues, activityFields) })
  return goDone(context, paths.care(place.finess), 'activite-enregistree')
}
