import type { Context } from 'hono'
import { listReferentsOfRegion, type Region, regionsAmong } from '#directory'
import { AppError, csv } from '#kernel'
import type { App, AppContext } from '../../app.ts'
import { sendFile } from '../http/answers/answer.ts'
import { Address } from '../http/routing/address.ts'
import { accountContext } from '../http/visitors/session.ts'
import { sendPage } from '../ui/page/send.ts'
import { type DirectoryFilter, directoryView } from './directory.view.ts'
import { directoryRows } from './directory-rows.ts'
import { functionParameters } from './referent-words.ts'

export async function showDirectory(app: App, context: Context) {
  const { filter, regions, found } = await readDirectory(app, context, new Address(context).page())
  return sendPage(app, context, directoryView({ filter, regions, found }))
}

export async function sendDirectory(app: App, context: Context) {
  const { found } = await readDirectory(app, context)
  const content = csv(directoryRows(found))
  return sendFile(context, { type: 'text/csv; charset=utf-8', name: `annuaire-${found.region.code}.csv`, content })
}

/** `?q=` searches; `?de=` is a legal entity or group that was found; `?region=`, `?territoire=`, and `?sans=` for a function without holder. */
async function readDirectory(app: App, context: Context, page?: number) {
  const account = await accountContext(app, context)
  const regions = followedRegions(account)
  const address = new Address(context)
  const region = address.text('region') ?? regions[0]?.code
  if (!region) throw new AppError('not-found', 'not-found')
  const missing = address.named('sans', functionParameters)
  address.refuse()
  const filter: DirectoryFilter = {
    region,
    territory: address.text('territoire'),
    missing,
    parent: address.text('de'),
    search: address.search(),
  }
  return { filter, regions, found: await listReferentsOfRegion(account, { ...filter, page }) }
}

/** The regions where the actor has a role. */
function followedRegions({ actor }: AppContext): Region[] {
  if (actor.kind !== 'account') return []
  const followed = actor.grants.filter(({ role }) => role === 'region' || role === 'territory')
  return regionsAmong(followed.map(({ region }) => region))
}
