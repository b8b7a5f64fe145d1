import type { Context } from 'hono'
import { claimLink, openFolder } from '#assessment'
import { AppError } from '#kernel'
import type { App } from '../../app.ts'
import { attempt } from '../http/forms/attempt.ts'
import { readForm } from '../http/forms/forms.ts'
import { folderAt } from '../place.ts'
import { sendPage } from '../ui/page/send.ts'
import { claimConfirmationView, claimView, longestLink } from './claim.view.ts'

export async function askClaim(app: App, context: Context) {
  const { actor, finess, folder: at } = await folderAt(app, context)
  const folder = await openFolder(actor, { finess })
  if (!folder.canEdit) throw new AppError('not-found', 'not-found')
  return sendPage(app, context, claimView({ name: folder.structure.name, at }))
}

export async function claim(app: App, context: Context) {
  const { actor, finess = '', folder: at } = await folderAt(app, context)
  const fields = await readForm(context)
  const link = fields.line('lien')
  const confirmed = fields.text('confirmation') === 'oui'
  const tried = await attempt(claimLink(actor, { link: link.slice(0, longestLink), finess, confirmed }), 'lien')
  if (tried.done?.outcome === 'claimed') return context.redirect(at, 303)
  const { structure } = await openFolder(actor, { finess })
  const shown = { name: structure.name, at }
  const page = tried.done
    ? claimConfirmationView({ ...shown, link, doubts: tried.done.doubts })
    : claimView({ ...shown, issues: tried.issues })
  return sendPage(app, context, page, tried.status ?? 422)
}
