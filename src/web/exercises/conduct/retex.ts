import type { Context } from 'hono'
import { type Improvement, mostImprovements, openRetex, recordRun, saveRetex } from '#exercise-conduct'
import type { Issue } from '#kernel'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { type FormFields, readForm } from '../../http/forms/forms.ts'
import { paths } from '../../paths.ts'
import { atFields } from '../../ui/forms/fields.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { retexView } from './retex.view.ts'
import { type RunPlace, runAt } from './run-place.ts'

export async function showRetex(app: App, context: Context) {
  return retexPage(app, context, await runAt(app, context))
}

interface Typed {
  readonly strengths: string
  readonly difficulties: string
  readonly improvements: readonly Improvement[]
}

async function retexPage(
  app: App,
  context: Context,
  { actor, reference, base }: RunPlace,
  again?: { readonly typed: Typed; readonly issues: readonly Issue[] },
) {
  const { opened, retex } = await openRetex(actor, reference)
  const issues = again?.issues ?? []
  const view = retexView({ opened, retex: { ...retex, ...again?.typed }, base, issues })
  return sendPage(app, context, view, issues.length > 0 ? 422 : 200)
}

export async function save(app: App, context: Context) {
  const place = await runAt(app, context)
  const fields = await readForm(context)
  const typed = typedRetex(fields)
  const revision = Number(fields.line('revision'))
  const { issues } = await attempt(saveRetex(place.actor, { ...place.reference, revision, ...typed }), '')
  if (issues.length > 0) return retexPage(app, context, place, { typed, issues: fieldIssues(issues) })
  return goDone(context, paths.runRetex(place.base), 'retex-enregistre')
}

function fieldIssues(issues: readonly Issue[]): readonly Issue[] {
  return atFields(issues, { strengths: 'forces', difficulties: 'difficultes' })
}

function typedRetex(fields: FormFields): Typed {
  const improvements = Array.from({ length: mostImprovements }, (_, index) => ({
    title: fields.line(`titre-${index}`),
    ownerFunction: fields.line(`fonction-${index}`),
    dueOn: fields.day(`echeance-${index}`),
  }))
  return { strengths: fields.text('forces'), difficulties: fields.text('difficultes'), improvements }
}

/** The record of the register, which the person then completes. It takes what stands in the form of the RETEX. */
export async function record(app: App, context: Context) {
  const place = await runAt(app, context)
  const fields = await readForm(context)
  const typed = typedRetex(fields)
  const asked = { ...place.reference, typed: { ...typed, revision: Number(fields.line('revision')) } }
  const { done, issues } = await attempt(recordRun(place.actor, asked), '')
  if (done === undefined) return retexPage(app, context, place, { typed, issues: fieldIssues(issues) })
  return context.redirect(paths.exerciseChange(place.reference.finess, done.exerciseId), 303)
}
