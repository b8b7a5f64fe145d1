import { findRegion, type Region, regions } from '#directory'
import { type Actor, AppError, type Authorized, authorize } from '#kernel'
import type { Database } from '#storage'
import { canPublishAcross, canPublishComparison } from '../policy.ts'
import { listJoined } from '../store-choices.ts'

/** The code of the area of the regions that joined the comparison across regions. */
export const acrossCode = 'FR'

/** What is compared together. */
export interface Area {
  /** INSEE code of the region, or `FR`. */
  readonly code: string
  readonly regions: readonly Region[]
}

/** The area in which a region is compared: its own, or that of all regions that joined. One or the other, never both. */
export async function areaOfRegion(database: Database, region: Region): Promise<Area> {
  const joined = await listJoined(database)
  return joined.includes(region.code) ? across(joined) : { code: region.code, regions: [region] }
}

function across(joined: readonly string[]): Area {
  return { code: acrossCode, regions: regions.filter(({ code }) => joined.includes(code)) }
}

/** An area that the actor publishes. Throws not-found for others, and refuses a region that is compared across regions. */
export async function reachToPublish(database: Database, actor: Actor, code: string): Promise<Authorized<Area>> {
  if (code === acrossCode) return authorize(actor, across(await listJoined(database)), canPublishAcross)
  const region = authorize(actor, findRegion(code), canPublishComparison)
  const area = await areaOfRegion(database, region)
  if (area.code === acrossCode) throw new AppError('conflict', 'comparison-joined-already')
  return authorize(actor, area, () => canPublishComparison(actor, region))
}
