import { z } from 'zod'
import { authorize, type Context, query } from '#kernel'
import { canEditReferents, canReadReferents } from '../../policy.ts'
import { localDay } from '../../register/local-day.ts'
import { placeOf } from '../../register/store-places.ts'
import type { Structure } from '../../register/structure.ts'
import { getStructureIn } from '../../register/usecases/get-structure.ts'
import { isToConfirm, type Referent, type ReferentFunction, referentFunctions } from '../referent.ts'
import { listReferentsOf } from '../store.ts'
import { finessInput } from './current-referent.ts'

/** What is known of one function in a structure. */
export interface FunctionLines {
  readonly function: ReferentFunction
  /** Undefined when the structure has not given the state of the function. */
  readonly current: Referent | undefined
  readonly toConfirm: boolean
  /** The earlier lines, without name or contact, the latest first. */
  readonly past: readonly Referent[]
}

export interface StructureReferents {
  readonly structure: Structure
  readonly functions: readonly FunctionLines[]
  /** Whether the actor may change the referents. */
  readonly editable: boolean
}

/** Who holds each function of a structure, now and before. */
export const listReferents = query({
  input: z.strictObject({ finess: finessInput }),
  run: async (database, { finess }, { actor, clock }: Context): Promise<StructureReferents> => {
    const place = authorize(actor, await placeOf(database, finess), canReadReferents)
    const structure = await getStructureIn(database, finess)
    const today = localDay(structure, clock())
    const lines = await listReferentsOf(database, finess)
    return { structure, functions: byFunction(lines, today), editable: canEditReferents(actor, place) }
  },
})

function byFunction(lines: readonly Referent[], today: string): FunctionLines[] {
  return referentFunctions.map((each) => {
    const ofFunction = lines.filter((line) => line.function === each)
    const current = ofFunction.find(({ until }) => until === null)
    const past = ofFunction.filter(({ until }) => until !== null)
    return { function: each, current, toConfirm: current !== undefined && isToConfirm(current, today), past }
  })
}
