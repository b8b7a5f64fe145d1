import type { Context } from 'hono'
import { prepareEvent, saveEvent } from '#regional-offer'
import { paths } from '../../paths.ts'
import { revisedForm } from '../../ui/forms/revised-form.ts'
import { goDone } from '../../ui/page/done.ts'
import { eventFormView } from './event-form.view.ts'
import { asTyped, blankEvent, typedEvent } from './typed-event.ts'

/** A new event, or the one of the address. */
const asked = (context: Context) => ({
  region: context.req.param('region') ?? '',
  eventId: context.req.param('evenement'),
})

export const { show, save } = revisedForm({
  prepare: (account, context) => prepareEvent(account, asked(context)),
  kept: ({ event }) => ({ typed: event ? asTyped(event) : blankEvent, revision: event?.revision ?? 0 }),
  endedAt: ({ event }) => (event?.cancelledAt ? paths.event(event.region, event.id) : undefined),
  view: eventFormView,
  read: typedEvent,
  save: (account, context, typed) => saveEvent(account, { ...asked(context), ...typed }),
  revisionOf: ({ event }) => event.revision,
  changedElsewhere: { path: 'title', code: 'event-changed-elsewhere' },
  done: (context, { event: { region, id } }) => goDone(context, paths.event(region, id), 'evenement-enregistre'),
})
