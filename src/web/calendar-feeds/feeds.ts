import type { Context } from 'hono'
import { type FeedKind, feedKinds, listFeeds, makeFeed, removeFeed } from '#calendar-feeds'
import type { App, AppContext } from '../../app.ts'
import { readForm } from '../http/forms/forms.ts'
import { Address } from '../http/routing/address.ts'
import { accountContext } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'
import { shownAddress } from '../place.ts'
import { goDone } from '../ui/page/done.ts'
import { sendPage } from '../ui/page/send.ts'
import { feedsView, offerView } from './feeds.view.ts'
import { sources } from './sources.ts'

/** The addresses that an account gave to calendar programs. */
export async function showFeeds(app: App, context: Context) {
  const actor = await accountContext(app, context)
  return sendPage(app, context, feedsView({ feeds: await listFeeds(actor, {}) }))
}

/** What the address would hold, before it is made. Without a calendar in the address: those that the account has. */
export async function offerFeed(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const address = new Address(context)
  const subject = address.text('objet') ?? ''
  const kind = address.among('agenda', feedKinds)
  address.refuse()
  if (!kind) return context.redirect(paths.calendars, 303)
  const label = await labelOf(app, actor, { kind, subject })
  const former = (await listFeeds(actor, {})).find((feed) => feed.kind === kind && feed.subject === subject)
  return sendPage(app, context, offerView({ kind, subject, label, former, page: sources[kind].page(subject) }))
}

/** The response itself shows the address, once: only its hash is stored. */
export async function make(app: App, context: Context) {
  const actor = await accountContext(app, context)
  const fields = await readForm(context)
  const subject = fields.text('objet')
  const kind = feedKinds.find((each) => each === fields.text('agenda'))
  if (!kind) return context.redirect(paths.calendars, 303)
  const label = await labelOf(app, actor, { kind, subject })
  const { id, secret } = await makeFeed(actor, { kind, subject, label })
  const address = shownAddress(app, context, paths.calendarFeed(secret))
  const page = sources[kind].page(subject)
  return sendPage(app, context, feedsView({ feeds: await listFeeds(actor, {}), made: { id, address, label, page } }))
}

/** The name of a calendar that the account may read. Read as a program would: the log has one row a day. */
async function labelOf(
  app: App,
  { actor, from }: AppContext,
  { kind, subject }: { readonly kind: FeedKind; readonly subject: string },
): Promise<string> {
  const { label } = await sources[kind].read(app.contextFor(actor, 'feed', { from }), subject)
  return label
}

export async function remove(app: App, context: Context) {
  const actor = await accountContext(app, context)
  await removeFeed(actor, { feedId: (await readForm(context)).text('adresse') })
  return goDone(context, paths.calendars, 'adresse-agenda-supprimee')
}
