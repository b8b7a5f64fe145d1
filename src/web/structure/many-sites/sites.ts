import type { Context } from 'hono'
import { listSites, type ManySites, mostSites } from '#assessment'
import type { Issue } from '#kernel'
import type { App } from '../../../app.ts'
import { type AssessmentPlace, assessmentAt } from '../../place.ts'
import { doneOf } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { chosenSites } from './chosen-sites.ts'
import { sitesView } from './sites.view.ts'

/** The page of an assessment that can answer for other sites, with those sites as they stand now. */
export interface SitesPlace extends AssessmentPlace {
  readonly source: { readonly assessmentId: string; readonly finess: string }
  readonly found: ManySites
}

export async function sitesAt(app: App, context: Context): Promise<SitesPlace> {
  const place = await assessmentAt(app, context)
  const source = { assessmentId: place.reference.assessmentId, finess: place.finess ?? '' }
  return { ...place, source, found: await listSites(place.actor, source) }
}

export async function showSites(app: App, context: Context) {
  return sendSites(app, context, await sitesAt(app, context))
}

/** The list again, when too many sites are chosen or none. */
export function sendSites(app: App, context: Context, { found, base }: SitesPlace, issues: readonly Issue[] = []) {
  const view = sitesView({ found, base, chosen: chosenSites(context, found), done: doneOf(context), issues })
  return sendPage(app, context, view, issues.length > 0 ? 422 : 200)
}

/** Why this choice cannot be looked at. */
export function choiceFaults(count: number): Issue[] {
  if (count === 0) return [{ path: 'site', code: 'sites-none' }]
  return count > mostSites ? [{ path: 'site', code: 'sites-too-many', values: { count, maximum: mostSites } }] : []
}
