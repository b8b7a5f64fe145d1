import type { Context } from 'hono'
import { getStructure } from '#directory'
import {
  changeRun,
  markClock,
  noteDecision,
  openRun,
  runDeeds,
  sendOnTheSpot,
  sendStimulus,
  skipStimulus,
} from '#exercise-conduct'
import { AppError, type Issue } from '#kernel'
import type { App } from '../../../app.ts'
import { isFragmentRequest } from '../../http/answers/answer.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { atFields } from '../../ui/forms/fields.ts'
import { sendFragment, sendPage } from '../../ui/page/send.ts'
import { animatorNews, animatorView, type TypedWords } from './animator.view.ts'
import { sendDue } from './broadcast.ts'
import { sendEvents } from './events.ts'
import { type RunPlace, runAt, standsStill } from './run-place.ts'

export async function showRun(app: App, context: Context) {
  return showAgain(app, context, await runAt(app, context))
}

export async function showAgain(
  app: App,
  context: Context,
  place: RunPlace,
  issues: readonly Issue[] = [],
  typed?: TypedWords,
) {
  const { actor, reference, base } = place
  let opened = await openRun(actor, reference)
  if (await sendDue(app, opened.run.id)) opened = await openRun(actor, reference)
  if (isFragmentRequest(context)) {
    context.header('X-Cap-Care-Count', `${opened.run.changes}`)
    context.header('X-Cap-Care-Revision', `${opened.run.revision}`)
    return sendFragment(context, animatorNews(opened, base))
  }
  const { name: structureName } = await getStructure(actor, { finess: reference.finess })
  const view = animatorView({ opened, base, structureName, issues, typed, still: standsStill(context) })
  return sendPage(app, context, view, issues.length > 0 ? 422 : 200)
}

/** The fields of the forms of this page, by their names in code. */
const fieldNames = {
  sender: 'emetteur',
  channel: 'canal',
  text: 'texte',
  what: 'decision',
  why: 'raison',
  decider: 'fonction',
}

/** What an animator asks for. A refusal is said on the page as it is now, with what was typed, so that the next form is sent knowingly. */
async function act(app: App, context: Context, place: RunPlace, work: () => Promise<unknown>, section = '') {
  const { issues: found } = await attempt(work, '')
  const issues = atFields(found, { ...fieldNames, motive: `motif-${context.req.param('stimulus')}` })
  // With a keyboard, the next Tab goes on from the section where the person was, not from the top of the page.
  if (issues.length === 0) return context.redirect(`${place.base}${section}`, 303)
  const typed = { form: context.req.path.split('/').at(-1) ?? '', fields: await readForm(context) }
  return showAgain(app, context, place, issues, typed)
}

export async function change(app: App, context: Context) {
  const place = await runAt(app, context)
  const fields = await readForm(context)
  const deed = runDeeds.find((one) => one === fields.line('geste'))
  if (!deed) throw new AppError('not-found', 'not-found')
  return act(app, context, place, () =>
    changeRun(place.actor, { ...place.reference, deed, revision: Number(fields.line('revision')) }),
  )
}

export async function sendOrSkip(app: App, context: Context) {
  const place = await runAt(app, context)
  const fields = await readForm(context)
  const seen = {
    ...place.reference,
    revision: Number(fields.line('revision')),
    stimulusId: context.req.param('stimulus') ?? '',
  }
  return act(
    app,
    context,
    place,
    () =>
      fields.line('geste') === 'ecarter'
        ? skipStimulus(place.actor, { ...seen, motive: fields.line('motif') })
        : sendStimulus(place.actor, seen),
    '#suivant',
  )
}

export async function sendSpot(app: App, context: Context) {
  const place = await runAt(app, context)
  const fields = await readForm(context)
  return act(
    app,
    context,
    place,
    () =>
      sendOnTheSpot(place.actor, {
        ...place.reference,
        revision: Number(fields.line('revision')),
        sender: fields.line('emetteur'),
        channel: fields.line('canal'),
        text: fields.text('texte'),
        recipients: [...fields.texts('roles')],
      }),
    '#suivant',
  )
}

export async function decide(app: App, context: Context) {
  const place = await runAt(app, context)
  const fields = await readForm(context)
  return act(
    app,
    context,
    place,
    () =>
      noteDecision(place.actor, {
        ...place.reference,
        what: fields.text('decision'),
        why: fields.text('raison'),
        decider: fields.line('fonction'),
        reversible: fields.line('reversible') === 'oui',
      }),
    '#decider',
  )
}

export async function mark(app: App, context: Context) {
  const place = await runAt(app, context)
  const done = (await readForm(context)).line('geste') === 'fait'
  const clockId = context.req.param('delai') ?? ''
  return act(app, context, place, () => markClock(place.actor, { ...place.reference, clockId, done }), '#delais')
}

export async function followRun(app: App, context: Context) {
  const { actor, reference } = await runAt(app, context)
  const { run } = await openRun(actor, reference)
  const holder = actor.actor.kind === 'account' ? actor.actor.accountId : ''
  return sendEvents(app, context, { runId: run.id, counts: 'changes', holder: `${holder} ${run.id}` })
}
