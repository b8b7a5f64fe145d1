import type { Context } from 'hono'
import { isFirstOfDay, noteReading, openFeed } from '#calendar-feeds'
import { senderOf } from '#http'
import { hashSecret } from '#kernel'
import type { App } from '../../app.ts'
import { sendFile } from '../http/answers/answer.ts'
import { linkSecret } from '../http/routing/link-secret.ts'
import { sources } from './sources.ts'

/** What a calendar program reads: the calendar as the owner of the address may read it now. */
export async function sendFeed(app: App, context: Context) {
  const sender = senderOf(context)
  const program = app.contextFor({ kind: 'link', secretHash: hashSecret(linkSecret(context)) }, 'feed', sender)
  const { feed, owner } = await openFeed(program, {})
  const { content } = await sources[feed.kind].read(app.contextFor(owner, 'feed', sender), feed.subject)
  if (isFirstOfDay(feed, app.clock())) await noteReading(program, {})
  return sendFile(context, { type: 'text/calendar; charset=utf-8', name: 'agenda.ics', content })
}
