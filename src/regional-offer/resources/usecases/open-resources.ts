import { z } from 'zod'
import { findRegion, placeOf, type Region } from '#directory'
import { AppError, authorize, byAnyone, type Context, nameInAddress, query } from '#kernel'
import { canReadOffer } from '../../policy.ts'
import type { ResourceContext } from '../resource-content.ts'
import { type OfferedResource, offeredIn } from '../resources-for.ts'
import type { ResourceFile } from '../schema.ts'

export interface RegionResources {
  readonly region: Region
  readonly resources: readonly OfferedResource[]
  /** The files that they come from, for their notes. */
  readonly files: readonly ResourceFile[]
}

/** The resources of a region, for who answers for a structure of it or follows it. */
export const openResources = query({
  input: z.strictObject({ region: nameInAddress }),
  run: async (_database, { region: code }, context: Context & ResourceContext): Promise<RegionResources> => {
    const region = authorize(context.actor, findRegion(code), (who) => canReadOffer(who, { region: code }))
    const all = (await context.regionalResources()).list()
    const files = all.filter((file) => file.region === undefined || file.region === code)
    return { region, resources: offeredIn(files, code), files }
  },
})

/**
 * The resources to show beside the measures of a structure. What they hold is public, and so is the region of a FINESS number;
 * without a number, those that every region has.
 */
export const listResources = query({
  input: z.strictObject({ finess: nameInAddress.optional() }),
  run: async (database, { finess }, context: Context & ResourceContext): Promise<readonly OfferedResource[]> => {
    const place = finess === undefined ? undefined : await placeOf(database, finess)
    const region = authorize(context.actor, { code: place?.region ?? undefined }, byAnyone)
    return offeredIn(await filesOrNone(context), region.code)
  },
})

/** A damaged file hides the resources, never the result beside which they stand; the page of the resources refuses to open. */
async function filesOrNone({ regionalResources }: ResourceContext): Promise<readonly ResourceFile[]> {
  try {
    return (await regionalResources()).list()
  } catch (error) {
    if (error instanceof AppError && error.code === 'content-invalid') return []
    throw error
  }
}
