import type { Context } from 'hono'
import { markHandled, noteObservation, openParticipation } from '#exercise-conduct'
import type { App } from '../../../app.ts'
import { isFragmentRequest } from '../../http/answers/answer.ts'
import { readForm } from '../../http/forms/forms.ts'
import { sendFragment, sendPage } from '../../ui/page/send.ts'
import { sendDue } from './broadcast.ts'
import { sendEvents } from './events.ts'
import { participantPart, participantView } from './participant.view.ts'
import { participantAt, standsStill } from './run-place.ts'

/** The page of a player or an observer. */
export async function showParticipation(app: App, context: Context) {
  const { actor, base } = await participantAt(app, context)
  let sight = await openParticipation(actor, {})
  if (await sendDue(app, sight.runId)) sight = await openParticipation(actor, {})
  if (isFragmentRequest(context)) {
    context.header('X-Cap-Care-Count', `${sight.revision}`)
    return sendFragment(context, participantPart(sight, base))
  }
  return sendPage(app, context, participantView({ sight, base, still: standsStill(context) }))
}

export async function answer(app: App, context: Context) {
  const { actor, base } = await participantAt(app, context)
  const stimulusId = context.req.param('stimulus') ?? ''
  await markHandled(actor, { stimulusId })
  return context.redirect(`${base}#message-${stimulusId}`, 303)
}

/** A note sent by the script is answered without a page: the script keeps the note until then. */
export async function note(app: App, context: Context) {
  const { actor, base } = await participantAt(app, context)
  const fields = await readForm(context)
  const rating = fields.count('vu') ?? null
  await noteObservation(actor, { target: fields.line('objet'), note: fields.text('note'), rating })
  if (isFragmentRequest(context)) return context.body(null, 204)
  return context.redirect(`${base}?ecrire=1#note-${fields.line('objet').replace(':', '-')}`, 303)
}

export async function followParticipation(app: App, context: Context) {
  const { actor, secretHash } = await participantAt(app, context)
  const { runId } = await openParticipation(actor, {})
  return sendEvents(app, context, { runId, counts: 'revision', holder: secretHash })
}
