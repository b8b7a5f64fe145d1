import {
  type CheckedFolder,
  type Content,
  checkFolder,
  compareVersions,
  judgeBy,
  readContent,
  releasedPart,
} from '#content'
import type { TerritoryAliases } from '#directory'
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
  return (await readRegions(folder)).get(code)
}

/** The other names that documents give to the territories of each region, by INSEE code. */
export async function readTerritoryAliases(folder: string): Promise<ReadonlyMap<string, TerritoryAliases>> {
  return new Map([...(await readRegions(folder))].map(([code, { territories }]) => [code, territories]))
}

/** The latest released content of each region, by INSEE code. */
async function readRegions(folder: string): Promise<Map<string, RegionContent>> {
  const { checked } = checkRegionContent(releasedPart(await readContent(folder)))
  const contents = checked.flatMap(({ content }) => content ?? [])
  const oldestFirst = contents.toSorted((one, other) => compareVersions(one.version, other.version))
  return new Map(oldestFirst.map((content) => [content.code, content]))
}
