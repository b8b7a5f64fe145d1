import { z } from 'zod'
import { type ContentReport, canPrepareContent, reportOn } from '#content'
import { authorize, type Context, query } from '#kernel'
import { checkRegionContent, type RegionContext } from '../regions/region-content.ts'

/** Checks the content of every region, drafts included, and lists every fault. */
export const checkRegions = query({
  input: z.strictObject({}),
  run: async (_database, _input, { actor, regionFolder }: Context & RegionContext): Promise<ContentReport> => {
    const folder = authorize(actor, { path: regionFolder }, canPrepareContent)
    return reportOn(folder.path, undefined, checkRegionContent)
  },
})
