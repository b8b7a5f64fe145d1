import type { Context } from 'hono'
import { copyToSites } from '#assessment'
import type { App } from '../../../app.ts'
import { type FormFields, readForm } from '../../http/forms/forms.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { chosenSites, siteField, sitesLeft, withSites } from './chosen-sites.ts'
import { copyView, replaceField } from './copy.view.ts'
import { choiceFaults, sendSites, sitesAt } from './sites.ts'

export async function askCopy(app: App, context: Context) {
  const place = await sitesAt(app, context)
  const chosen = chosenSites(context, place.found).filter(({ notCopied }) => notCopied?.code !== 'site-of-the-answers')
  const faults = choiceFaults(chosen.length)
  if (faults.length > 0) return sendSites(app, context, place, faults)
  return sendPage(app, context, copyView({ ...place, chosen }))
}

/** The sites left out are shown again as they stand now, with the reason. */
export async function copy(app: App, context: Context) {
  const place = await sitesAt(app, context)
  const fields = await readForm(context)
  const revision = fields.text('revision')
  const sites = sitesIn(fields)
  if (sites.length === 0) return sendSites(app, context, place, choiceFaults(0))
  const done = await copyToSites(place.actor, { ...place.source, revision }, sites)
  if (done.left.length === 0) {
    return goDone(context, withSites(paths.manySites(place.base), done.done), 'reponses-copiees', {
      count: done.done.length,
    })
  }
  const { found, base } = await sitesAt(app, context)
  return sendPage(app, context, copyView({ found, base, chosen: sitesLeft(found, done), done }), 422)
}

/** `finess revision`: see `copyView`. */
function sitesIn(fields: FormFields) {
  const replaced = new Set(fields.texts(replaceField))
  return fields.texts(siteField).map((text) => {
    const [finess = '', shown = ''] = text.split(' ')
    return { finess, shown, replace: replaced.has(finess) }
  })
}
