import { checkingOf, type KindOfContent, releasingOf, schemaWritingOf } from '#content'
import { regionEditorSchema, regionSchemaPath } from '../regions/editor-schema.ts'
import { checkRegionContent, type RegionContext } from '../regions/region-content.ts'
import type { RegionContent } from '../regions/region-schema.ts'

const regions: KindOfContent<RegionContent, RegionContext> = {
  folderIn: ({ regionFolder }) => regionFolder,
  check: checkRegionContent,
}

export const checkRegions = checkingOf(regions)
export const releaseRegion = releasingOf(regions, { action: 'indicators.release-region' })
export const writeRegionSchema = schemaWritingOf(regions, {
  action: 'indicators.write-region-schema',
  path: regionSchemaPath,
  text: regionEditorSchema,
})
