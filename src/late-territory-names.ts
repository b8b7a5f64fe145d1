import type { TerritoryNamesContext } from '#directory'
import { atFirstUse } from '#kernel'

/** The other names of territories in a folder of regions, read at the first file that names a territory. */
export function aliasesIn(folder: string): TerritoryNamesContext['territoryAliases'] {
  const known = atFirstUse(async () => (await import('#indicators')).readTerritoryAliases(folder))
  return async (region) => (await known()).get(region) ?? []
}
