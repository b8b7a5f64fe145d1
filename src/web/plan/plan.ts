import type { Context } from 'hono'
import { exportCalendar, listActions, takeMeasures } from '#plan'
import { exportPlan } from '#workbook'
import type { App } from '../../app.ts'
import { sendFile } from '../http/answers/answer.ts'
import { readForm } from '../http/forms/forms.ts'
import { Address } from '../http/routing/address.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { planView } from './plan.view.ts'
import { planAt } from './plan-place.ts'

/** `?objectif=` keeps the actions that serve one objective, `?q=` those that hold its words. */
export async function showPlan(app: App, context: Context) {
  const { actor, finess } = await planAt(app, context)
  const plan = await listActions(actor, { finess })
  const address = new Address(context)
  const filter = { objective: address.text('objectif'), search: address.search() }
  return sendPage(app, context, planView({ plan, ...filter, page: address.page() }))
}

export async function take(app: App, context: Context) {
  const { actor, finess } = await planAt(app, context)
  const fields = await readForm(context)
  const [questionnaireId, version] = [fields.text('questionnaire'), fields.text('version')]
  const wanted = { finess, questionnaireId, version, measureIds: fields.texts('mesure') }
  const { added, already } = await takeMeasures(actor, wanted)
  return goDone(context, pageAfter(finess, fields.text('resultat')), 'mesures-reprises', {
    count: added.length,
    already,
  })
}

/** The result from which the measures were added; the plan when the form names no result. */
function pageAfter(finess: string, assessmentId: string): string {
  if (!/^[\w-]{1,64}$/.test(assessmentId)) return paths.plan(finess)
  return paths.result(paths.assessment(paths.structure(finess), assessmentId))
}

export async function sendCalendar(app: App, context: Context) {
  const { actor, finess } = await planAt(app, context)
  const { content, fileName } = await exportCalendar(actor, { finess })
  return sendFile(context, { type: 'text/calendar; charset=utf-8', name: fileName, content })
}

export async function sendWorkbook(app: App, context: Context) {
  const { actor, finess } = await planAt(app, context)
  const { bytes, fileName } = await exportPlan(actor, { finess })
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return sendFile(context, { type, name: fileName, content: bytes })
}
