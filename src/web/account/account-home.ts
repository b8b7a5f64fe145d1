import type { Context } from 'hono'
import { countOwnAlerts, listOwnCampaigns } from '#campaigns'
import { regionsAmong } from '#directory'
import { followRegion, type RegionFollowUp } from '#exercises'
import { listEndedRoles } from '#identity'
import { surveyStructures } from '#plan'
import { findOwnEvents } from '#regional-offer'
import type { App, AppContext } from '../../app.ts'
import { Address } from '../http/routing/address.ts'
import { accountContext } from '../http/visitors/session.ts'
import { paths } from '../paths.ts'
import { sendPage } from '../ui/page/send.ts'
import { accountHomeView } from './account-home.view.ts'

/** The page after sign-in: the structure of the account when it has one, otherwise everything the account may open. */
export async function showAccountHome(app: App, context: Context) {
  const account = await accountContext(app, context)
  const address = new Address(context)
  const text = address.search()
  const survey = await surveyStructures(account, { text, page: address.page() })
  const { actor } = account
  const grants = actor.kind === 'account' ? actor.grants : []
  const roles = new Set(grants.map(({ role }) => role))
  const only = survey.all === 1 && roles.size === 1 ? survey.rows[0] : undefined
  if (only) return context.redirect(paths.structure(only.structure.finess), 303)
  return sendPage(
    app,
    context,
    accountHomeView({
      survey,
      text,
      roles,
      whole: new Set(grants.flatMap(({ role, region }) => (role === 'region' && region ? [region] : []))),
      ended: await listEndedRoles(account, {}),
      alerts: await countOwnAlerts(account, {}),
      campaigns: await listOwnCampaigns(account, {}),
      events: await findOwnEvents(account, {}),
      followed: await followedRegions(account),
      titleOf: titlesIn(app),
    }),
  )
}

/** What is to do first in each region that the account follows, whole or by a territory. */
async function followedRegions(account: AppContext): Promise<RegionFollowUp[]> {
  const { actor } = account
  if (actor.kind !== 'account') return []
  const grants = actor.grants.filter(({ role }) => role === 'region' || role === 'territory')
  const regions = regionsAmong(grants.map(({ region }) => region))
  return Promise.all(regions.map(({ code }) => followRegion(account, { region: code, years: 1 })))
}

/** Titles of questionnaires, also of those that are no longer offered. */
function titlesIn(app: App): (questionnaireId: string) => string {
  const titles = new Map(app.catalogue.list().map(({ id, title }) => [id, title]))
  return (id) => titles.get(id) ?? app.catalogue.latest(id).title
}
