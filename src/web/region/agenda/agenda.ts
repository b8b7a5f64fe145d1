import type { Context } from 'hono'
import { openAgenda, publishedAgenda } from '#regional-offer'
import type { App } from '../../../app.ts'
import { sendFile } from '../../http/answers/answer.ts'
import { readerContext } from '../../http/visitors/session.ts'
import { visitorContext } from '../../http/visitors/visitor.ts'
import { paths } from '../../paths.ts'
import { shownAddress } from '../../place.ts'
import { sendPage } from '../../ui/page/send.ts'
import { agendaView } from './agenda.view.ts'

const regionOf = (context: Context) => context.req.param('region') ?? ''

export async function showAgenda(app: App, context: Context) {
  const reader = await readerContext(app, context)
  const agenda = await openAgenda(reader, { region: regionOf(context) })
  const feed = shownAddress(app, context, paths.publicAgenda(agenda.region.code))
  return sendPage(app, context, agendaView(agenda, { feed, hasAccount: reader.actor.kind === 'account' }))
}

/** What calendar programs read without any account. */
export async function sendPublicAgenda(app: App, context: Context) {
  const { content } = await publishedAgenda(visitorContext(app, context), { region: regionOf(context) })
  return sendFile(context, { type: 'text/calendar; charset=utf-8', name: 'agenda.ics', content })
}
