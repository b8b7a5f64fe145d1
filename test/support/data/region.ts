import { findRegionOf } from '#directory'
import type { Storage } from '#storage'
import {
  groupMembers,
  groups,
  legalEntities,
  referents,
  structures,
  territories,
  territoryMembers,
} from '../../../src/directory/tables.ts'
import { blankExercise, type Exercise } from '../../../src/exercises/record/exercise.ts'
import { exerciseStructures, exercises } from '../../../src/exercises/tables.ts'

export interface RegionSite {
  readonly finess: string
  readonly entity: string
  readonly kind: 'ES' | 'ESMS' | 'to-classify'
  readonly departement: string
  /** Id and name; null for none. */
  readonly territory: string | null
  readonly openedOn?: string | null
  readonly closedOn?: string | null
}

export type RegionHeld = Partial<Exercise> & Pick<Exercise, 'day' | 'structures'>

/** Everything that makes an exercise count by itself. */
export const counting = {
  status: 'held',
  trigger: 'cyber',
  degradedMode: true,
  participation: 'own-cell',
  functions: ['general-management', 'medical'],
} as const satisfies Partial<Exercise>

export interface RegionRows {
  readonly sites: readonly RegionSite[]
  readonly exercises?: readonly RegionHeld[]
  /** Legal entities by the name of their group. */
  readonly groups?: Readonly<Record<string, readonly string[]>>
}

/** Writes the rows of a region into a test database, in place of those of the region before. */
export async function putRegion(storage: Storage, { sites, exercises: held = [], groups: named = {} }: RegionRows) {
  const entities = [...new Set(sites.map(({ entity }) => entity))]
  const places = new Map(sites.flatMap((site) => (site.territory === null ? [] : [[site.territory, site] as const])))
  const at = new Date('2026-11-22T09:00:00Z')
  await storage.write(async (transaction) => {
    for (const table of [
      exerciseStructures,
      exercises,
      territoryMembers,
      territories,
      groupMembers,
      groups,
      referents,
      structures,
    ])
      await transaction.delete(table)
    await transaction.delete(legalEntities)
    for (const finess of entities) await transaction.insert(legalEntities).values({ finess, name: null })
    for (const { entity, territory: _, ...site } of sites)
      await transaction.insert(structures).values({
        ...site,
        legalEntityFiness: entity,
        name: `Site ${site.finess}`,
        source: 'finess-classic',
        dataDate: '2026-05-12',
        searchText: '',
      })
    for (const [name, { departement }] of places)
      await transaction
        .insert(territories)
        .values({ id: name, name, region: findRegionOf(departement)?.code ?? '', position: 0 })
    for (const { finess, territory } of sites)
      if (territory !== null) await transaction.insert(territoryMembers).values({ finess, territoryId: territory })
    for (const [name, members] of Object.entries(named)) {
      await transaction.insert(groups).values({ id: name, name, kind: 'ght', searchText: '' })
      for (const legalEntityFiness of members)
        await transaction
          .insert(groupMembers)
          .values({ groupId: name, legalEntityFiness, isSupport: false, joinedAt: at })
    }
    for (const [place, { structures: covered, ...facts }] of held.entries()) {
      const id = `exercise-${place}`
      const row = { ...blankExercise, id, keeperFiness: covered[0] ?? '', reviews: [], createdAt: at, updatedAt: at }
      await transaction.insert(exercises).values({ ...row, revision: 1, ...facts })
      for (const finess of covered) await transaction.insert(exerciseStructures).values({ exerciseId: id, finess })
    }
  })
}
