import { z } from 'zod'
import { byName, listStructuresNamed, type Region, type Structure } from '#directory'
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

/** One list with the structures it holds. */
export const openList = query({
  input: z.strictObject({ region: nameInAddress, list: nameInAddress }),
  run: async (database, at, { actor }): Promise<OpenedList> => {
    const region = reachRegion(actor, at.region)
    const list = await reachList(database, actor, at)
    const structures = await listStructuresNamed(database, list.numbers)
    return { region, list, structures: [...structures.values()].toSorted(byName) }
  },
})
