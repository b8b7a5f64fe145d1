import {
  type CheckedFolder,
  type Content,
  checkFolder,
  compareVersions,
  judgeBy,
  readContent,
  releasedPart,
} from '#content'
import { checkRegion } from './check-region.ts'
import { type RegionContent, regionSchema } from './region-schema.ts'

export type { RegionContent } from './region-schema.ts'

export interface RegionContext {
  /** The folder of the content of regions. */
  readonly regionFolder: string
}

/** Checks the record of releases and every region of the folder. */
export function checkRegionContent(content: Content): CheckedFolder<RegionContent> {
  return checkFolder(
    content,
    judgeBy(regionSchema, ({ item }) => (item ? checkRegion(item) : [])),
  )
}

/** The latest released content of a region (INSEE code); undefined for a region without any. */
export async function findRegionContent(folder: string, code: string): Promise<RegionContent | undefined> {
  const { checked } = checkRegionContent(releasedPart(await readContent(folder)))
  return checked
    .flatMap(({ content }) => (content?.code === code ? [content] : []))
    .toSorted((one, other) => compareVersions(one.version, other.version))
    .at(-1)
}
