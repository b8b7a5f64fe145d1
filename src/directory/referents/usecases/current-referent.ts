import { z } from 'zod'
import { type Authorized, authorize, type Context, cleanLine } from '#kernel'
import { lockForTransaction, type Transaction } from '#storage'
import { canEditReferents } from '../../policy.ts'
import { normalizeFinessNumber } from '../../register/finess-number.ts'
import { localDay } from '../../register/local-day.ts'
import { placeOf } from '../../register/store-places.ts'
import { getStructureIn } from '../../register/usecases/get-structure.ts'
import { type Referent, referentFunctions } from '../referent.ts'
import { listReferentsOf } from '../store.ts'

/** The number of a structure as it comes in an address. */
export const finessInput = z.string().max(40).transform(cleanLine).transform(normalizeFinessNumber)

/** Which line of which structure. */
export const referentKey = z.strictObject({ finess: finessInput, function: z.enum(referentFunctions) })

/** What an actor may do with the line that holds a function: change it, or begin one where there is none. */
export interface EditedFunction {
  readonly current: Referent | undefined
  /** `AAAA-MM-JJ` */
  readonly today: string
  authorized(referent: Referent | undefined): Authorized<Referent>
}

/**
 * Reads a function to write it, each writer in turn. A structure that is missing and one that is not the actor's are refused
 * in the same words.
 */
export async function editFunction(
  transaction: Transaction,
  { finess, function: wanted }: z.infer<typeof referentKey>,
  { actor, clock }: Context,
): Promise<EditedFunction> {
  await lockForTransaction(transaction, 'referents')
  const place = authorize(actor, await placeOf(transaction, finess), canEditReferents)
  const lines = await listReferentsOf(transaction, finess)
  return {
    current: lines.find((line) => line.function === wanted && line.until === null),
    today: localDay(await getStructureIn(transaction, finess), clock()),
    authorized: (referent) => authorize(actor, referent, (who) => canEditReferents(who, place)),
  }
}
