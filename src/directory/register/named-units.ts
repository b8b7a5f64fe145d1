import { flatMapInTurns, sortInTurns } from '#kernel'
import type { Database } from '#storage'
import { byName } from './by-name.ts'
import { listLegalEntityNames, listStructuresNamed } from './store-names.ts'
import type { Structure } from './structure.ts'

/** What a figure counts: a structure or a legal entity, by its FINESS number, with the numbers of its structures. */
export interface CountedUnit {
  readonly finess: string
  readonly numbers: readonly string[]
}

export interface Named {
  readonly name: string
  readonly sites: readonly Structure[]
}

/** Units with their names and their structures, in the order of the names. */
export async function nameUnits<Unit extends CountedUnit>(
  database: Database,
  units: readonly Unit[],
): Promise<(Unit & Named)[]> {
  const sites = await listStructuresNamed(
    database,
    units.flatMap(({ numbers }) => numbers),
  )
  const entities = await listLegalEntityNames(
    database,
    units.map(({ finess }) => finess),
  )
  const named = await flatMapInTurns(units, (unit) => {
    const own = unit.numbers.flatMap((number) => sites.get(number) ?? [])
    const name = sites.get(unit.finess)?.name ?? entities.get(unit.finess) ?? own[0]?.name ?? unit.finess
    return { ...unit, name, sites: own }
  })
  return sortInTurns(named, byName)
}
