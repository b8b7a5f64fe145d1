import { and, gte, inArray, isNotNull, lte } from 'drizzle-orm'
import { batchesOf } from '#kernel'
import type { Database } from '#storage'
import { legalEntities, structures } from '../tables.ts'
import { batchSize } from './store.ts'

/**
 * FINESS numbers of the legal entities that some numbers mean, by number: the number itself, or the SIREN (the first nine
 * digits of the SIRET) of structures that the legal entity runs. Unknown numbers are absent.
 */
export async function listEntitiesNumbered(
  database: Database,
  numbers: readonly string[],
): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, string[]>()
  for (const batch of batchesOf(new Set(numbers), batchSize)) {
    const rows = await database
      .select({ finess: legalEntities.finess })
      .from(legalEntities)
      .where(inArray(legalEntities.finess, batch))
    for (const { finess } of rows) found.set(finess, [finess])
  }
  const others = [...new Set(numbers)].filter((number) => !found.has(number) && /^\d{9}$/.test(number))
  for (const siren of others) {
    const rows = await database
      .selectDistinct({ finess: structures.legalEntityFiness })
      .from(structures)
      .where(hasSiren(siren))
    if (rows.length > 0) found.set(siren, rows.map(({ finess }) => finess).sort())
  }
  return found
}

/** Structures whose SIRET begins with a SIREN, found by the index: both dialects sort digits alike. */
export function hasSiren(siren: string) {
  return and(
    isNotNull(structures.siret),
    gte(structures.siret, `${siren}00000`),
    lte(structures.siret, `${siren}99999`),
  )
}
