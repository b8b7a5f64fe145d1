import { z } from 'zod'
import { placeOf } from '#directory'
import { AppError, authorize, type Context, command, nameInAddress } from '#kernel'
import { canTakePart } from '../policy.ts'
import { deleteOptOut, insertOptOut } from '../store-choices.ts'

/**
 * Whether a structure takes part in the comparison. One that leaves is no longer counted from the next renewal on; figures
 * that are held still count it. It sees no figure meanwhile. Throws `comparison-part-missing` for a form that says neither.
 */
export const takePart = command({
  action: 'comparison.take-part',
  once: true,
  input: z.strictObject({ finess: nameInAddress, takesPart: z.boolean().optional() }),
  run: async (transaction, { finess, takesPart }, context: Context): Promise<string> => {
    const place = authorize(context.actor, await placeOf(transaction, finess), canTakePart)
    if (takesPart === undefined) throw new AppError('invalid', 'comparison-part-missing')
    if (takesPart) await deleteOptOut(transaction, place)
    else await insertOptOut(transaction, place, context)
    return place.finess
  },
  subject: (finess) => finess,
})
