import type { Context, Hono } from 'hono'
import { exportCalendar, listActions, takeMeasures } from '#plan'
import { exportPlan } from '#workbook'
import type { App } from '../../app.ts'
import { goDone } from '../http/done.ts'
import { readForm } from '../http/forms.ts'
import { readQuery } from '../http/query.ts'
import { sendFile, sendPage } from '../http/render.ts'
import { paths } from '../paths.ts'
import { planView } from './plan.view.ts'
import { planAt } from './plan-place.ts'

/** The plan of a structure: the list, what a result brings into it, and the files made of it. */
export function planPages(web: Hono, app: App): void {
  web.get(paths.plan(':finess'), (context) => showPlan(app, context))
  web.get(paths.planCalendar(':finess'), (context) => sendCalendar(app, context))
  web.get(paths.planWorkbook(':finess'), (context) => sendWorkbook(app, context))
  web.post(paths.planMeasures(':finess'), (context) => take(app, context))
}

/** `?objectif=` shows some of the actions. */
async function showPlan(app: App, context: Context) {
  const { actor, finess } = await planAt(app, context)
  const plan = await listActions(actor, { finess })
  return sendPage(app, context, planView({ plan, objective: readQuery(context).objectif }))
}

async function take(app: App, context: Context) {
  const { actor, finess } = await planAt(app, context)
  const fields = await readForm(context)
  const [questionnaireId, version] = [fields.text('questionnaire'), fields.text('version')]
  const wanted = { finess, questionnaireId, version, measureIds: fields.texts('mesure') }
  const { added, already } = await takeMeasures(actor, wanted)
  return goDone(context, paths.plan(finess), 'mesures-reprises', { count: added.length, already })
}

async function sendCalendar(app: App, context: Context) {
  const { actor, finess } = await planAt(app, context)
  const { content, fileName } = await exportCalendar(actor, { finess })
  return sendFile(context, { type: 'text/calendar; charset=utf-8', name: fileName, content })
}

async function sendWorkbook(app: App, context: Context) {
  const { actor, finess } = await planAt(app, context)
  const { bytes, fileName } = await exportPlan(actor, { finess })
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return sendFile(context, { type, name: fileName, content: bytes })
}
