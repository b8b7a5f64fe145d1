import { z } from 'zod'
import { authorize, type Context, query } from '#kernel'
import { canReadDirectory, canReadReferents } from '../../policy.ts'
import { localDay } from '../../register/local-day.ts'
import { findRegion, type Region } from '../../register/regions.ts'
import { listOpenOfRegion } from '../../register/store-places.ts'
import type { Structure } from '../../register/structure.ts'
import { listTerritoriesOf } from '../../territories/store.ts'
import type { Territory } from '../../territories/territory.ts'
import { isToConfirm, type Referent, type ReferentFunction, referentFunctions } from '../referent.ts'
import { listCurrentOfRegion } from '../store.ts'

/** One structure in the directory of its region. */
export interface DirectoryEntry {
  readonly structure: Structure
  readonly territory: Territory | null
  /** The current line of each function. The structure said nothing of an absent function. */
  readonly current: ReadonlyMap<ReferentFunction, Referent>
  readonly toConfirm: readonly ReferentFunction[]
}

export interface RegionDirectory {
  readonly region: Region
  /** The territories in which the actor sees structures. */
  readonly territories: readonly Territory[]
  /** How many structures the actor follows. */
  readonly followed: number
  /** The structures that were asked for, by name. */
  readonly entries: readonly DirectoryEntry[]
}

/**
 * The referents of the open structures of a region (INSEE code): all structures for the role of the region, the
 * structures of a territory for its animator. Each reading leaves a row in the log, since names and contacts leave the
 * server.
 */
export const listReferentsOfRegion = query({
  exports: 'directory.list-referents-of-region',
  input: z.strictObject({
    region: z.string(),
    /** Id of a territory, to keep its structures alone. */
    territory: z.string().optional(),
    /** Keeps the structures where this function is vacant, or where its state is unknown. */
    missing: z.enum(referentFunctions).optional(),
  }),
  run: async (database, wanted, { actor, clock }: Context): Promise<RegionDirectory> => {
    const region = authorize(actor, findRegion(wanted.region), canReadDirectory)
    const territories = await listTerritoriesOf(database, region.code)
    const followed = (await listOpenOfRegion(database, region)).filter(({ place }) => canReadReferents(actor, place))
    const current = groupByStructure(await listCurrentOfRegion(database, region))
    const now = clock()
    const entries = followed.map(({ structure, place }): DirectoryEntry => {
      const lines = current.get(structure.finess) ?? []
      return {
        structure,
        territory: territories.find(({ id }) => id === place.territoryId) ?? null,
        current: new Map(lines.map((line) => [line.function, line])),
        toConfirm: lines.filter((line) => isToConfirm(line, localDay(structure, now))).map((line) => line.function),
      }
    })
    const seen = new Set(entries.map(({ territory }) => territory?.id))
    return {
      region,
      territories: territories.filter(({ id }) => seen.has(id)),
      followed: entries.length,
      entries: entries.filter((entry) => isIn(entry, wanted.territory) && lacks(entry, wanted.missing)),
    }
  },
  subject: ({ region }) => `region:${region.code}`,
})

function isIn({ territory }: DirectoryEntry, wanted: string | undefined): boolean {
  return wanted === undefined || territory?.id === wanted
}

function lacks({ current }: DirectoryEntry, wanted: ReferentFunction | undefined): boolean {
  return wanted === undefined || (current.get(wanted)?.standing ?? 'vacant') === 'vacant'
}

function groupByStructure(lines: readonly Referent[]): Map<string, Referent[]> {
  const groups = new Map<string, Referent[]>()
  for (const line of lines) groups.set(line.finess, [...(groups.get(line.finess) ?? []), line])
  return groups
}
