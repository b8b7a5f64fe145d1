import type { Context, Hono } from 'hono'
import { listReferentsOfRegion } from '#directory'
import { AppError } from '#kernel'
import type { App, AppContext } from '../../app.ts'
import { csv } from '../http/csv.ts'
import { readQuery } from '../http/query.ts'
import { sendFile, sendPage } from '../http/render.ts'
import { accountContext } from '../http/session.ts'
import { paths } from '../paths.ts'
import { type DirectoryFilter, directoryView } from './directory.view.ts'
import { directoryRows } from './directory-rows.ts'
import { findFunction } from './referent-words.ts'

/** The directory of referents, for those who follow a region or a territory: on screen, and as a file. */
export function directoryPages(web: Hono, app: App): void {
  web.get(paths.directory, async (context) => {
    const { filter, regions, found } = await readDirectory(app, context)
    return sendPage(app, context, directoryView({ filter, regions, found }))
  })
  web.get(paths.directoryFile, async (context) => {
    const { found } = await readDirectory(app, context)
    const content = csv(directoryRows(found))
    return sendFile(context, { type: 'text/csv; charset=utf-8', name: `annuaire-${found.region.code}.csv`, content })
  })
}

/** `?region=`, `?territoire=`, and `?sans=` for a function that nobody holds. */
async function readDirectory(app: App, context: Context) {
  const account = await accountContext(app, context)
  const regions = followedRegions(account)
  const { region = regions[0], territoire, sans } = readQuery(context)
  if (!region) throw new AppError('not-found', 'not-found')
  const filter: DirectoryFilter = { region, territory: territoire || undefined, missing: findFunction(sans) }
  return { filter, regions, found: await listReferentsOfRegion(account, { ...filter }) }
}

/** INSEE codes. */
function followedRegions({ actor }: AppContext): string[] {
  if (actor.kind !== 'account') return []
  const followed = actor.grants.filter(({ role }) => role === 'region' || role === 'territory')
  return [...new Set(followed.flatMap(({ region }) => (region === null ? [] : [region])))].sort()
}
