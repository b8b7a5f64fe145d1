import type { Context } from 'hono'
import { submitSites } from '#assessment'
import type { App } from '../../../app.ts'
import { type FormFields, readForm } from '../../http/forms/forms.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { chosenSites, siteField, sitesLeft } from './chosen-sites.ts'
import { choiceFaults, sendSites, sitesAt } from './sites.ts'
import { sitesSubmissionView } from './submission.view.ts'

export async function askSitesSubmission(app: App, context: Context) {
  const place = await sitesAt(app, context)
  const chosen = chosenSites(context, place.found)
  const faults = choiceFaults(chosen.length)
  if (faults.length > 0) return sendSites(app, context, place, faults)
  return sendPage(app, context, sitesSubmissionView({ ...place, chosen }))
}

/** The sites left out are shown again as they stand now, with the reason. */
export async function submitAll(app: App, context: Context) {
  const place = await sitesAt(app, context)
  const sites = sitesIn(await readForm(context))
  if (sites.length === 0) return sendSites(app, context, place, choiceFaults(0))
  const done = await submitSites(place.actor, sites)
  if (done.left.length === 0)
    return goDone(context, paths.manySites(place.base), 'sites-transmis', { count: done.done.length })
  const { found, base } = await sitesAt(app, context)
  return sendPage(app, context, sitesSubmissionView({ found, base, chosen: sitesLeft(found, done), done }), 422)
}

/** `finess assessment revision`: see `sitesSubmissionView`. */
function sitesIn(fields: FormFields) {
  return fields.texts(siteField).map((text) => {
    const [finess = '', assessmentId = '', revision = ''] = text.split(' ')
    return { finess, assessmentId, revision }
  })
}
