import { z } from 'zod'
import {
  type ContentReport,
  canPrepareContent,
  contentNameText,
  type ReleasedFile,
  releaseFile,
  reportOn,
  writeContentFile,
} from '#content'
import { authorize, type Context, command, query } from '#kernel'
import { regionEditorSchema, regionSchemaPath } from '../regions/editor-schema.ts'
import { checkRegionContent, type RegionContext } from '../regions/region-content.ts'

/** Checks the content of regions, drafts included: the whole folder, or one file in the folder or elsewhere. */
export const checkRegions = query({
  input: z.strictObject({ file: z.string().min(1).optional() }),
  run: async (_database, { file }, context: Context & RegionContext): Promise<ContentReport> =>
    reportOn(folderOf(context).path, file, checkRegionContent),
})

/** Releases the content of a region for ever. Throws `release-refused` with every reason. */
export const releaseRegion = command({
  action: 'indicators.release-region',
  input: z.strictObject({ name: contentNameText }),
  run: async (_transaction, { name }, context: Context & RegionContext): Promise<ReleasedFile> =>
    releaseFile(folderOf(context), { name, now: context.clock() }, checkRegionContent),
  subject: ({ name }) => name,
})

/** Writes the JSON Schema for editors. To run after a change of the schema. */
export const writeRegionSchema = command({
  action: 'indicators.write-region-schema',
  input: z.strictObject({}),
  run: async (_transaction, _input, context: Context & RegionContext) => {
    await writeContentFile(folderOf(context), regionSchemaPath, regionEditorSchema())
    return { path: regionSchemaPath }
  },
  subject: ({ path }) => path,
})

function folderOf({ actor, regionFolder }: Context & RegionContext) {
  return authorize(actor, { path: regionFolder }, canPrepareContent)
}
