import type { Place } from '#access'
import { findRegionOf } from './regions.ts'

/** The facts that decide the place of a structure. */
export interface PlaceFacts {
  readonly finess: string
  readonly legalEntityFiness: string
  readonly departement: string
  readonly territoryId: string | null
  /** INSEE code of the region of that territory. */
  readonly territoryRegion: string | null
}

/**
 * Where a structure is. Its region is that of its département, never that of its legal entity, which may sit elsewhere.
 * A territory of another region is left out: regions never see each other, even if a structure has moved.
 */
export function placeFrom({ finess, legalEntityFiness, departement, territoryId, territoryRegion }: PlaceFacts): Place {
  const region = findRegionOf(departement)?.code ?? null
  return { finess, legalEntityFiness, region, territoryId: territoryRegion === region ? territoryId : null }
}
