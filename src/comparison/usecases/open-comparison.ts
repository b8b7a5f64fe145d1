import { z } from 'zod'
import { findRegion, getStructureIn, listOwnStructuresIn, placeOf, type Region, type Structure } from '#directory'
import { authorize, type Context, nameInAddress, query } from '#kernel'
import type { Database } from '#storage'
import { acrossCode } from '../area.ts'
import { canPublishComparison, canReadComparison, canTakePart, followsComparison } from '../policy.ts'
import { comparedKinds } from '../rules/cohorts.ts'
import type { ComparisonContext } from '../seals.ts'
import { listOptOuts } from '../store-choices.ts'
import { type Own, type PublishedComparison, publishedIn } from './published-comparison.ts'
import { areaOfRegion } from './reach-area.ts'

export interface Comparison extends PublishedComparison {
  readonly region: Region
  readonly canPublish: boolean
}

export interface RegionComparison extends Comparison {
  /** Structures that the reader answers for: the place of each stands on its own page. */
  readonly ownStructures: readonly Structure[]
  /** Whether none of them takes part: who leaves the comparison sees nothing of it. */
  readonly hasLeft: boolean
}

/** The last release, as those who follow a region see it, and an RSSI for the structures of their own. */
export const openRegionComparison = query({
  input: z.strictObject({ region: z.string().max(10) }),
  run: async (database, { region: code }, context: Context & ComparisonContext): Promise<RegionComparison> => {
    const region = authorize(context.actor, findRegion(code), canReadComparison)
    const comparison = await comparisonOf(database, region, context)
    const grants = context.actor.kind === 'account' ? context.actor.grants : []
    const own = await listOwnStructuresIn(database, grants)
    const inRegion = own.filter(({ departement }) => region.departements.includes(departement))
    const hasLeft = !followsComparison(context.actor, region) && (await haveAllLeft(database, inRegion))
    return { ...comparison, ...(hasLeft ? { release: null, cells: [] } : {}), ownStructures: inRegion, hasLeft }
  },
})

async function haveAllLeft(database: Database, structures: readonly Structure[]): Promise<boolean> {
  const numbers = structures.map(({ finess }) => finess)
  return numbers.length > 0 && (await listOptOuts(database, numbers)).size === numbers.length
}

export interface StructureComparison {
  readonly structure: Structure
  /** The comparison of its kind; null while the structure does not take part, and without a region. */
  readonly comparison: Comparison | null
  /** The instant since which the structure does not take part; null when it does. */
  readonly optedOutSince: Date | null
}

/** The last release as a structure sees it, with its own place beside each printed band. */
export const openStructureComparison = query({
  input: z.strictObject({ finess: nameInAddress }),
  run: async (database, { finess }, context: Context & ComparisonContext): Promise<StructureComparison> => {
    const place = authorize(context.actor, await placeOf(database, finess), canTakePart)
    const structure = await getStructureIn(database, place.finess)
    const optedOutSince = (await listOptOuts(database, [finess])).get(finess) ?? null
    const region = findRegion(place.region ?? '')
    const kind = comparedKinds.find((one) => one === structure.kind)
    const isShown = region && kind && !optedOutSince
    const comparison = isShown ? await comparisonOf(database, region, context, { ...place, kind }) : null
    return { structure, comparison, optedOutSince }
  },
})

/** What is published of a region, in its own area or across regions. */
async function comparisonOf(
  database: Database,
  region: Region,
  { actor, ...files }: Pick<Context, 'actor'> & ComparisonContext,
  own?: Own,
): Promise<Comparison> {
  const area = await areaOfRegion(database, region)
  const canPublish = area.code !== acrossCode && canPublishComparison(actor, region)
  return { ...(await publishedIn(database, area, files, own)), region, canPublish }
}
