import type { Context } from 'hono'
import { showProgramme } from '#care'
import type { Issue } from '#kernel'
import {
  addAction,
  changeAction,
  getAction,
  listActions,
  type OpenedAction,
  removeAction,
  type TypedAction,
} from '#plan'
import { audiences } from '#questionnaires'
import { listResources, resourcesFor } from '#regional-offer'
import type { App } from '../../app.ts'
import { attempt } from '../http/forms/attempt.ts'
import { readForm } from '../http/forms/forms.ts'
import { paths } from '../paths.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { actionView, newActionView, removalView } from './plan-action.view.ts'
import { type PlanPlace, planAt, typedAction } from './plan-place.ts'

const blank: TypedAction = {
  title: '',
  details: '',
  ownerFunction: '',
  dueOn: '',
  state: 'todo',
  objectiveCodes: [],
}

async function showAddition(
  app: App,
  context: Context,
  { actor, finess }: PlanPlace,
  { typed = blank, issues = [] }: { typed?: TypedAction; issues?: readonly Issue[] } = {},
) {
  const { structure } = await listActions(actor, { finess })
  const programme = await showProgramme(actor, {})
  const view = newActionView({ structure, programme, typed, issues })
  return sendPage(app, context, view, issues.length > 0 ? 422 : 200)
}

export async function showNew(app: App, context: Context) {
  return showAddition(app, context, await planAt(app, context))
}

export async function add(app: App, context: Context) {
  const place = await planAt(app, context)
  const typed = typedAction(await readForm(context))
  const { issues } = await attempt(addAction(place.actor, { finess: place.finess, ...typed }))
  if (issues.length > 0) return showAddition(app, context, place, { typed, issues })
  return goDone(context, paths.plan(place.finess), 'action-ajoutee')
}

/** The fields to show again when they were not saved. */
interface Typed {
  readonly typed: TypedAction
  readonly issues: readonly Issue[]
  /** The revision of the action that the page showed. */
  readonly revision: number
  readonly outdated: boolean
}

async function showOne(app: App, context: Context, { actor, finess }: PlanPlace, again?: Typed) {
  const opened = await getAction(actor, { finess, actionId: actionId(context) })
  const { structure, action } = opened
  const programme = await showProgramme(actor, {})
  const shown = again ?? { typed: action, issues: [], revision: action.revision, outdated: false }
  const help = await helpFor(actor, opened)
  const view = actionView({ opened, structure, programme, help, ...shown })
  return sendPage(app, context, view, shown.issues.length > 0 ? 422 : 200)
}

/** What the region and the country offer for an action: for the measure behind it, or for an objective that it serves. */
async function helpFor(actor: PlanPlace['actor'], { structure, action, origin }: OpenedAction) {
  const offered = await listResources(actor, { finess: structure.finess })
  const audience = audiences.find((each) => each === structure.kind)
  return resourcesFor(offered, {
    measures: origin ? [origin.measure.id] : [],
    objectives: action.objectiveCodes,
    audience,
  })
}

export async function showAction(app: App, context: Context) {
  return showOne(app, context, await planAt(app, context))
}

export async function change(app: App, context: Context) {
  const place = await planAt(app, context)
  const fields = await readForm(context)
  const typed = typedAction(fields)
  const revision = Number(fields.text('revision'))
  const reference = { finess: place.finess, actionId: actionId(context), revision }
  const { done, issues } = await attempt(changeAction(place.actor, { ...reference, ...typed }))
  if (issues.length > 0) return showOne(app, context, place, { typed, issues, revision, outdated: false })
  if (done?.outcome !== 'outdated') return goDone(context, paths.plan(place.finess), 'action-modifiee')
  // The page now shows both versions, so the next form is sent knowingly.
  const again = { typed, issues: [changedElsewhere], revision: done.action.revision, outdated: true }
  return showOne(app, context, place, again)
}

const changedElsewhere: Issue = { path: 'title', code: 'action-changed-elsewhere' }

export async function showRemoval(app: App, context: Context) {
  const { actor, finess } = await planAt(app, context)
  const opened = await getAction(actor, { finess, actionId: actionId(context) })
  return sendPage(app, context, removalView(opened))
}

export async function remove(app: App, context: Context) {
  const { actor, finess } = await planAt(app, context)
  await removeAction(actor, { finess, actionId: actionId(context) })
  return goDone(context, paths.plan(finess), 'action-supprimee')
}

function actionId(context: Context): string {
  return context.req.param('action') ?? ''
}
