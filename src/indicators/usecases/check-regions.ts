import { z } from 'zod'
import { canPrepareContent, readContent } from '#content'
import { authorize, type Context, type Issue, query } from '#kernel'
import { checkRegionContent, type RegionContext } from '../regions/region-content.ts'

/** Checks the content of every region, drafts included, and lists every fault. */
export const checkRegions = query({
  input: z.strictObject({}),
  run: async (
    _database,
    _input,
    { actor, regionFolder }: Context & RegionContext,
  ): Promise<{ readonly files: number; readonly issues: readonly Issue[] }> => {
    const { path: folder } = authorize(actor, { path: regionFolder }, canPrepareContent)
    const content = await readContent(folder)
    return { files: content.files.length, issues: checkRegionContent(content).issues }
  },
})
