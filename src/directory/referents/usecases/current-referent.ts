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

export const referentKey = z.strictObject({ finess: finessInput, function: z.enum(referentFunctions) })

/** The current line of a function, if any, and the mark that the actor may change the function. */
export interface EditedFunction {
  readonly current: Referent | undefined
  /** `AAAA-MM-JJ` */
  readonly today: string
  authorized(referent: Referent | undefined): Authorized<Referent>
}

/**
 * Reads a function in order to change it, one writer after the other. A missing structure and a structure of others are
 * refused alike.
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
