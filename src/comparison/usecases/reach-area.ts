import { findRegion, type Region, regionsAmong } from '#directory'
import { type Actor, AppError, type Authorized, authorize } from '#kernel'
import type { Database } from '#storage'
import { type Area, acrossCode } from '../area.ts'
import { canPublishAcross, canPublishComparison } from '../policy.ts'
import { listJoined } from '../store-choices.ts'

/** The area in which a region is compared: its own, or that of all regions that joined. One or the other, never both. */
export async function areaOfRegion(database: Database, region: Region): Promise<Area> {
  const joined = await joinedRegions(database)
  return joined.some(({ code }) => code === region.code) ? across(joined) : { code: region.code, regions: [region] }
}

/** The regions that are compared with one another. */
export async function joinedRegions(database: Database): Promise<readonly Region[]> {
  return regionsAmong(await listJoined(database))
}

export function across(joined: readonly Region[]): Area {
  return { code: acrossCode, regions: joined }
}

/** What is said of an area in which there is nothing to compare. */
export function nothingMeasured({ code }: Pick<Area, 'code'>) {
  return code === acrossCode ? 'comparison-nothing-measured-across' : 'comparison-nothing-measured'
}

/** An area that the actor publishes. Throws not-found for others, and refuses a region that is compared across regions. */
export async function reachToPublish(database: Database, actor: Actor, code: string): Promise<Authorized<Area>> {
  if (code === acrossCode) return authorize(actor, across(await joinedRegions(database)), canPublishAcross)
  const region = authorize(actor, findRegion(code), canPublishComparison)
  const area = await areaOfRegion(database, region)
  if (area.code === acrossCode) throw new AppError('conflict', 'comparison-joined-already')
  return authorize(actor, area, () => canPublishComparison(actor, region))
}
