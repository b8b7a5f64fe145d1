import type { Context } from 'hono'
import { endLink, type MadeLink, makeLinks, openRun } from '#exercise-conduct'
import type { Issue } from '#kernel'
import type { App } from '../../../app.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { paths } from '../../paths.ts'
import { shownAddress } from '../../place.ts'
import { qrCode } from '../../ui/facts/qr-code.ts'
import { sendPage } from '../../ui/page/send.ts'
import { linksView, type TypedLinks } from './links.view.ts'
import { type RunPlace, runAt } from './run-place.ts'

export async function showLinks(app: App, context: Context) {
  return linksPage(app, context, await runAt(app, context), {})
}

interface Shown {
  readonly made?: readonly MadeLink[]
  readonly typed?: TypedLinks
  readonly issues?: readonly Issue[]
}

async function linksPage(
  app: App,
  context: Context,
  { actor, reference, base }: RunPlace,
  { made = [], typed, issues = [] }: Shown,
) {
  const opened = await openRun(actor, reference)
  const addressed = await Promise.all(
    made.map(async ({ label, secret }) => {
      const address = shownAddress(app, context, paths.participation(secret))
      return { label, address, code: await qrCode(address, `Code carré du lien – ${label}`) }
    }),
  )
  return sendPage(
    app,
    context,
    linksView({ opened, base, made: addressed, typed, issues }),
    issues.length > 0 ? 422 : 200,
  )
}

/** The response itself shows the links, once: only their hashes are stored. */
export async function addLinks(app: App, context: Context) {
  const place = await runAt(app, context)
  const fields = await readForm(context)
  const asked = {
    ...place.reference,
    roles: [...fields.texts('roles')],
    observers: fields.count('observateurs') ?? 0,
  }
  const { done, issues } = await attempt(makeLinks(place.actor, asked), '')
  const typed = { roles: asked.roles, observers: fields.line('observateurs') }
  return linksPage(app, context, place, { made: done?.links, typed: done ? undefined : typed, issues })
}

export async function closeLink(app: App, context: Context) {
  const { actor, reference, base } = await runAt(app, context)
  await endLink(actor, { ...reference, linkId: context.req.param('lien') ?? '' })
  return context.redirect(paths.runLinks(base), 303)
}
