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
  /** The name of the legal entity, else its number; empty for a structure that the register does not hold. */
  readonly legalEntity: string
  /** Its name alone; null where the register does not know it. */
  readonly legalEntityName: string | null
  readonly referents: readonly Referent[]
}

/** Says of each structure asked who it is and whom to call there. */
export async function describeStructures<Asked extends { readonly finess: string }>(
  database: Database,
  asked: readonly Asked[],
): Promise<(Asked & DescribedStructure)[]> {
  const numbers = asked.map(({ finess }) => finess)
  const named = await listStructuresNamed(database, numbers)
  const entities = await listLegalEntityNames(
    database,
    [...named.values()].map(({ legalEntityFiness }) => legalEntityFiness),
  )
  const referents = Map.groupBy(await listCurrentReferents(database, numbers), ({ finess }) => finess)
  return asked.map((each) => {
    const structure = named.get(each.finess)
    const entity = structure?.legalEntityFiness ?? ''
    const legalEntityName = entities.get(entity) ?? null
    const legalEntity = legalEntityName || (entity ? `FINESS ${entity}` : '')
    return { ...each, structure, legalEntity, legalEntityName, referents: referents.get(each.finess) ?? [] }
  })
}
