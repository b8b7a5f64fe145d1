import {
  listCurrentReferents,
  listLegalEntityNames,
  listStructuresNamed,
  type Referent,
  type Structure,
} from '#directory'
import type { Database } from '#storage'

/** A structure as a region reads it in a list: who it is, and whom to call there. */
export interface DescribedStructure {
  readonly finess: string
  /** Undefined when the register no longer holds it. */
  readonly structure: Structure | undefined
  readonly legalEntity: string
  readonly referents: readonly Referent[]
}

/** Describes some structures, in their order. */
export async function describeStructures(
  database: Database,
  numbers: readonly string[],
): Promise<DescribedStructure[]> {
  const named = await listStructuresNamed(database, numbers)
  const entities = await listLegalEntityNames(
    database,
    [...named.values()].map(({ legalEntityFiness }) => legalEntityFiness),
  )
  const referents = Map.groupBy(await listCurrentReferents(database, numbers), ({ finess }) => finess)
  return numbers.map((finess) => {
    const structure = named.get(finess)
    const entity = structure?.legalEntityFiness ?? ''
    const legalEntity = entities.get(entity) || (entity ? `FINESS ${entity}` : '')
    return { finess, structure, legalEntity, referents: referents.get(finess) ?? [] }
  })
}
