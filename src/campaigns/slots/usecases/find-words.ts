import { z } from 'zod'
import { placeOf } from '#directory'
import { authorize, nameInAddress, query } from '#kernel'
import { canPickSlots } from '../../policy.ts'
import { findLastWords } from '../store.ts'

/** The words that a structure wrote for the last campaign with a kit for which it wrote some, by variable; empty without. */
export const findCampaignWords = query({
  input: z.strictObject({ finess: nameInAddress, kitId: z.string().max(200) }),
  run: async (database, { finess, kitId }, { actor }): Promise<Readonly<Record<string, string>>> => {
    const place = authorize(actor, await placeOf(database, finess), canPickSlots)
    return findLastWords(database, { finess: place.finess, kit: kitId })
  },
})
