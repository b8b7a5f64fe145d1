import type { Context } from 'hono'
import { endLink, type MadeLink, makeLinks, openRun } from '#exercise-conduct'
import type { Issue } from '#kernel'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { paths } from '../../paths.ts'
import { shownAddress } from '../../place.ts'
import { sendPage } from '../../ui/send.ts'
import { linksView } from './links.view.ts'
import { type RunPlace, runAt } from './run-place.ts'

export async function showLinks(app: App, context: Context) {
  return linksPage(app, context, await runAt(app, context), [], [])
}

async function linksPage(
  app: App,
  context: Context,
  { actor, reference, base }: RunPlace,
  made: readonly MadeLink[],
  issues: readonly Issue[],
) {
  const opened = await openRun(actor, reference)
  const addressed = made.map(({ label, secret }) => ({
    label,
    address: shownAddress(app, context, paths.participation(secret)),
  }))
  return sendPage(app, context, linksView({ opened, base, made: addressed, issues }), issues.length > 0 ? 422 : 200)
}

/** The response itself shows the links, once: only their hashes are stored. */
export async function addLinks(app: App, context: Context) {
  const place = await runAt(app, context)
  const fields = await readForm(context)
  const asked = {
    ...place.reference,
    roles: [...fields.texts('roles')],
    observers: Math.min(20, Number(/^\d{1,2}$/.exec(fields.line('observateurs'))?.[0] ?? 0)),
  }
  const { done, issues } = await attempt(makeLinks(place.actor, asked), '')
  return linksPage(app, context, place, done?.links ?? [], issues)
}

export async function closeLink(app: App, context: Context) {
  const { actor, reference, base } = await runAt(app, context)
  await endLink(actor, { ...reference, linkId: context.req.param('lien') ?? '' })
  return context.redirect(paths.runLinks(base), 303)
}
