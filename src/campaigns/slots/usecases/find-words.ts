import { z } from 'zod'
import { placeOf } from '#directory'
import { authorize, nameInAddress, query } from '#kernel'
import { describeStructures } from '../../described-structure.ts'
import { canPickSlots } from '../../policy.ts'
import { registerWords } from '../register-words.ts'
import { findLastWords } from '../store.ts'

/** What is known of the words that a kit asks of a structure, by variable: what it wrote for its last campaign, and what the register says. */
export const findCampaignWords = query({
  input: z.strictObject({ finess: nameInAddress, kitId: z.string().max(200) }),
  run: async (database, { finess, kitId }, { actor }): Promise<Readonly<Record<string, string>>> => {
    const place = authorize(actor, await placeOf(database, finess), canPickSlots)
    const [described] = await describeStructures(database, [{ finess: place.finess }])
    const written = await findLastWords(database, { finess: place.finess, kit: kitId })
    return { ...(described ? registerWords(described) : {}), ...written }
  },
})
