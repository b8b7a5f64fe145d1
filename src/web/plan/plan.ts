import type { Context, Hono } from 'hono'
import { countWords } from '#messages'
import { exportCalendar, listActions, type TakenMeasures, takeMeasures } from '#plan'
import { exportPlan } from '#workbook'
import type { App } from '../../app.ts'
import { readForm } from '../http/forms.ts'
import { ownEntry } from '../http/own-entry.ts'
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

const done: Readonly<Record<string, string>> = {
  ajout: 'L’action est ajoutée au plan.',
  modification: 'L’action est enregistrée.',
  suppression: 'L’action est supprimée.',
}

/** `?objectif=` shows some of the actions; the others tell what the page before did. */
async function showPlan(app: App, context: Context) {
  const { actor, finess } = await planAt(app, context)
  const { objectif, fait = '', ajoutees, deja } = readQuery(context)
  const plan = await listActions(actor, { finess })
  const news = ajoutees === undefined ? ownEntry(done, fait) : takenWords(Number(ajoutees), Number(deja))
  return sendPage(app, context, planView({ plan, objective: objectif, news }))
}

/** Empty for numbers that our own pages never send. */
function takenWords(added: number, already: number): string {
  if (![added, already].every((count) => Number.isInteger(count) && count >= 0)) return ''
  const there = already > 0 ? ` ${countWords(already, 'mesure y était déjà', 'mesures y étaient déjà')}.` : ''
  return `${countWords(added, 'mesure ajoutée', 'mesures ajoutées')} au plan.${there}`
}

async function take(app: App, context: Context) {
  const { actor, finess } = await planAt(app, context)
  const fields = await readForm(context)
  const [questionnaireId, version] = [fields.text('questionnaire'), fields.text('version')]
  const wanted = { finess, questionnaireId, version, measureIds: fields.texts('mesure') }
  return context.redirect(takenPath(await takeMeasures(actor, wanted)), 303)
}

function takenPath({ finess, added, already }: TakenMeasures): string {
  const told = new URLSearchParams({ ajoutees: String(added.length), deja: String(already) })
  return `${paths.plan(finess)}?${told}`
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
