import { z } from 'zod'
import { type ContentReport, canPrepareContent, reportOn, writeContentFile } from '#content'
import { authorize, type Context, command, query } from '#kernel'
import { regionEditorSchema, regionSchemaPath } from '../regions/editor-schema.ts'
import { checkRegionContent, type RegionContext } from '../regions/region-content.ts'

/** Checks the content of every region, drafts included, and lists every fault. */
export const checkRegions = query({
  input: z.strictObject({}),
  run: async (_database, _input, { actor, regionFolder }: Context & RegionContext): Promise<ContentReport> => {
    const folder = authorize(actor, { path: regionFolder }, canPrepareContent)
    return reportOn(folder.path, undefined, checkRegionContent)
  },
})

/** Writes the JSON Schema for editors. To run after a change of the schema. */
export const writeRegionSchema = command({
  action: 'indicators.write-region-schema',
  input: z.strictObject({}),
  run: async (_transaction, _input, { actor, regionFolder }: Context & RegionContext) => {
    const folder = authorize(actor, { path: regionFolder }, canPrepareContent)
    await writeContentFile(folder, regionSchemaPath, regionEditorSchema())
    return { path: regionSchemaPath }
  },
  subject: ({ path }) => path,
})
