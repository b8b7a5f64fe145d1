import type { Context } from 'hono'
import {
  findRegion,
  listTerritories,
  listTerritoryMembers,
  listTerritoryRegions,
  listWaitingScopes,
  type Region,
  removeTerritory,
  saveTerritory,
  type TerritoryWithMembers,
  territoryRows,
} from '#directory'
import { AppError, csv, type Issue } from '#kernel'
import type { App } from '../../../app.ts'
import { sendFile } from '../../http/answers/answer.ts'
import { attempt } from '../../http/forms/attempt.ts'
import { readForm } from '../../http/forms/forms.ts'
import { accountContext } from '../../http/visitors/session.ts'
import { paths } from '../../paths.ts'
import { goDone } from '../../ui/page/done.ts'
import { sendPage } from '../../ui/page/send.ts'
import { searchToPlace } from './structure-choice.ts'
import { regionsView, type TerritoryFields, territoriesView, territoryView } from './territories.view.ts'
import { membersPage } from './territory-members.ts'

/** The region whose code is in the address. */
export function regionOf(context: Context): Region {
  const region = findRegion(context.req.param('region') ?? '')
  if (!region) throw new AppError('not-found', 'not-found')
  return region
}

export async function showRegions(app: App, context: Context) {
  const divided = await listTerritoryRegions(await accountContext(app, context), {})
  return sendPage(app, context, regionsView(divided))
}

const blank: TerritoryFields = { name: '', position: '' }

export async function showTerritories(app: App, context: Context, typed = blank, issues: readonly Issue[] = []) {
  const account = await accountContext(app, context)
  const region = regionOf(context)
  const territories = await listTerritories(account, { region: region.code })
  const outside = territories.length > 0 ? await membersPage(app, context, region.code, null) : undefined
  const scopes = territories.map(({ id }) => id)
  const waiting = await listWaitingScopes(account, { role: 'territory', scopes })
  const placeable = territories.map((each) => ({ ...each, waits: waiting.has(each.id) }))
  const view = territoriesView({ region, territories: placeable, outside, typed, issues })
  return sendPage(app, context, view, issues.length > 0 ? 422 : 200)
}

export async function add(app: App, context: Context) {
  const account = await accountContext(app, context)
  const typed = await readFields(context)
  const region = regionOf(context).code
  const { issues } = await attempt(saveTerritory(account, { region, name: typed.name }))
  if (issues.length > 0) return showTerritories(app, context, typed, issues)
  return goDone(context, paths.territories(region), 'territoire-ajoute')
}

async function readFields(context: Context): Promise<TerritoryFields & { readonly rank: number | undefined }> {
  const fields = await readForm(context)
  return { name: fields.line('nom'), position: fields.line('rang'), rank: fields.count('rang') }
}

export async function findInRegion(app: App, context: Context): Promise<TerritoryWithMembers> {
  const account = await accountContext(app, context)
  const territories = await listTerritories(account, { region: regionOf(context).code })
  const found = territories.find(({ id }) => id === context.req.param('territoire'))
  if (!found) throw new AppError('not-found', 'not-found')
  return found
}

export async function showTerritory(
  app: App,
  context: Context,
  typed?: TerritoryFields,
  issues: readonly Issue[] = [],
  number = '',
) {
  const territory = await findInRegion(app, context)
  const shown = typed ?? { name: territory.name, position: String(territory.position + 1) }
  const placed = await membersPage(app, context, territory.region, territory.id)
  const account = await accountContext(app, context)
  const search = await searchToPlace(account, context, territory)
  const waits = (await listWaitingScopes(account, { role: 'territory', scopes: [territory.id] })).has(territory.id)
  const around = { region: regionOf(context), territory, placed, search, waits }
  const view = territoryView({ ...around, typed: shown, number, issues })
  return sendPage(app, context, view, issues.length > 0 ? 422 : 200)
}

export async function change(app: App, context: Context) {
  const { id, region } = await findInRegion(app, context)
  const typed = await readFields(context)
  const wanted = { id, region, name: typed.name, position: typed.rank === undefined ? undefined : typed.rank - 1 }
  const { issues } = await attempt(saveTerritory(await accountContext(app, context), wanted))
  if (issues.length > 0) return showTerritory(app, context, typed, issues)
  return goDone(context, paths.territories(region), 'territoire-modifie')
}

export async function remove(app: App, context: Context) {
  const { id, region } = await findInRegion(app, context)
  await removeTerritory(await accountContext(app, context), { id })
  return goDone(context, paths.territories(region), 'territoire-supprime')
}

export async function sendMembers(app: App, context: Context) {
  const account = await accountContext(app, context)
  const { code } = regionOf(context)
  const members = await listTerritoryMembers(account, { region: code })
  const content = csv(territoryRows(members))
  return sendFile(context, { type: 'text/csv; charset=utf-8', name: `territoires-${code}.csv`, content })
}
