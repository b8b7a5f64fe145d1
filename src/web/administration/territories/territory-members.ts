import type { Context } from 'hono'
import { listTerritoryMembers, type TerritoryMember } from '#directory'
import type { App } from '../../../app.ts'
import { readQuery } from '../../http/routing/query.ts'
import { accountContext } from '../../http/visitors/session.ts'
import type { PlacedPage } from './placements.view.ts'

const pageSize = 50

/** A page of the open structures of a territory, or of those of the region without territory. `?structure=` chooses one by its number. */
export async function membersPage(
  app: App,
  context: Context,
  region: string,
  territoryId: string | null,
): Promise<PlacedPage> {
  const account = await accountContext(app, context)
  const all = await listTerritoryMembers(account, { region })
  const found = all.filter(({ territory }: TerritoryMember) => (territory?.id ?? null) === territoryId)
  const pages = Math.max(1, Math.ceil(found.length / pageSize))
  const { page: wanted, structure } = readQuery(context)
  const asked = Number(wanted)
  const page = Number.isInteger(asked) && asked > 1 ? Math.min(asked, pages) : 1
  const chosen = found.find((member) => member.structure.finess === structure)
  return { members: found.slice((page - 1) * pageSize, page * pageSize), found: found.length, page, pages, chosen }
}
