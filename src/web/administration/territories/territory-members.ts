import type { Context } from 'hono'
import { listTerritoryMembers, type TerritoryMember } from '#directory'
import { pageOf } from '#kernel'
import type { App } from '../../../app.ts'
import { Address } from '../../http/routing/address.ts'
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
  const address = new Address(context)
  const { items, total, page, pages } = pageOf(found, address.page(), pageSize)
  const chosen = found.find((member) => member.structure.finess === address.text('structure'))
  return { members: items, found: total, page, pages, chosen }
}
