import {
  type CheckedFile,
  type Content,
  checkFolder,
  checkName,
  compareVersions,
  readContent,
  releasedPart,
  shapeFaults,
} from '#content'
import type { Issue } from '#kernel'
import { checkRegion } from './check-region.ts'
import { type RegionContent, regionSchema } from './region-schema.ts'

export type { RegionContent } from './region-schema.ts'

export interface RegionContext {
  /** The folder of the content of regions. */
  readonly regionFolder: string
}

export interface CheckedRegions {
  readonly regions: readonly CheckedFile<RegionContent>[]
  /** Every fault of every file, in the order of files and lines. */
  readonly issues: readonly Issue[]
}

/** Checks the record of releases and every region of the folder. */
export function checkRegionContent(content: Content): CheckedRegions {
  const { checked, issues } = checkFolder<RegionContent>(content, (name) => ({ value }) => {
    const parsed = regionSchema.safeParse(value)
    const found = parsed.success ? checkRegion(parsed.data) : shapeFaults(parsed.error.issues, value)
    return { content: parsed.data, faults: [...checkName(value, name), ...found] }
  })
  return { regions: checked, issues }
}

/** The latest released content of a region (INSEE code); undefined for a region without any. */
export async function findRegionContent(folder: string, code: string): Promise<RegionContent | undefined> {
  const { regions } = checkRegionContent(releasedPart(await readContent(folder)))
  return regions
    .flatMap(({ content }) => (content?.code === code ? [content] : []))
    .toSorted((one, other) => compareVersions(one.version, other.version))
    .at(-1)
}
