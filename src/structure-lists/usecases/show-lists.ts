import { z } from 'zod'
import { listStructuresNamed, type Region, type Structure } from '#directory'
import { nameInAddress, query } from '#kernel'
import type { ListLine, StructureList } from '../list.ts'
import { listLists } from '../store.ts'
import { reachList, reachRegion } from './reach-lists.ts'

export interface RegionLists {
  readonly region: Region
  /** By name. */
  readonly lists: readonly ListLine[]
}

/** The lists of a region, for its own people. */
export const showLists = query({
  input: z.strictObject({ region: nameInAddress }),
  run: async (database, { region: code }, { actor }): Promise<RegionLists> => {
    const region = reachRegion(actor, code)
    return { region, lists: await listLists(database, code) }
  },
})

export interface OpenedList {
  readonly region: Region
  readonly list: StructureList
  /** By name, closed ones too. */
  readonly structures: readonly Structure[]
}

const french = new Intl.Collator('fr')

/** One list with the structures it holds. */
export const openList = query({
  input: z.strictObject({ region: nameInAddress, list: nameInAddress }),
  run: async (database, at, { actor }): Promise<OpenedList> => {
    const region = reachRegion(actor, at.region)
    const list = await reachList(database, actor, at)
    const structures = [...(await listStructuresNamed(database, list.numbers)).values()]
    const byName = structures.toSorted(
      (one, other) => french.compare(one.name, other.name) || (one.finess < other.finess ? -1 : 1),
    )
    return { region, list, structures: byName }
  },
})
