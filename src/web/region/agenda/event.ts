import type { Context } from 'hono'
import { AppError } from '#kernel'
import { cancelEvent, type OpenedEvent, openEvent, registerStructure, withdrawStructure } from '#regional-offer'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { accountContext, readerContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { eventView } from './event.view.ts'

function eventIn(context: Context) {
  return { region: context.req.param('region') ?? '', eventId: context.req.param('evenement') ?? '' }
}

const pathOf = (context: Context) => {
  const { region, eventId } = eventIn(context)
  return paths.event(region, eventId)
}

export async function showEvent(app: App, context: Context) {
  const opened = await openFor(app, context)
  return sendPage(app, context, eventView(opened, { hasAccount: context.get('account') !== undefined }))
}

/** The link of an event that needs an account leads a visitor to the sign-in page, and back. */
async function openFor(app: App, context: Context): Promise<OpenedEvent> {
  const reader = await readerContext(app, context)
  try {
    return await openEvent(reader, eventIn(context))
  } catch (error) {
    if (reader.actor.kind === 'account' || !(error instanceof AppError) || error.kind !== 'not-found') throw error
    return openEvent(await accountContext(app, context), eventIn(context))
  }
}

export async function register(app: App, context: Context) {
  const account = await accountContext(app, context)
  const finess = (await readForm(context)).line('structure')
  const { issues } = await attempt(registerStructure(account, { ...eventIn(context), finess }), '')
  if (issues.length === 0) return goDone(context, pathOf(context), 'structure-inscrite')
  // The page shows how the event stands now: full, over or cancelled.
  const opened = await openEvent(account, eventIn(context))
  return sendPage(app, context, eventView(opened, { hasAccount: true, issues }), 422)
}

export async function withdraw(app: App, context: Context) {
  const account = await accountContext(app, context)
  const finess = (await readForm(context)).line('structure')
  await withdrawStructure(account, { ...eventIn(context), finess })
  return goDone(context, pathOf(context), 'structure-desinscrite')
}

export async function cancel(app: App, context: Context) {
  await cancelEvent(await accountContext(app, context), eventIn(context))
  return goDone(context, pathOf(context), 'evenement-annule')
}
