import { z } from 'zod'
import { type Context, query } from '#kernel'
import { audiences } from '#questionnaires'
import { withExamples } from '../examples.ts'
import type { KitContext } from '../kit-catalogue.ts'
import { kitsInOrder } from '../kits-in-order.ts'
import type { Kit } from '../schema.ts'

/** The kits that anyone may read, the latest released version of each: those for a kind of structure first, the easiest first; variables are shown as marked examples. */
export const listOfferedKits = query({
  input: z.strictObject({ audience: z.enum(audiences).optional() }),
  run: async (_database, { audience }, { kits }: Context & KitContext): Promise<readonly Kit[]> =>
    kitsInOrder((await kits()).list(), audience).map(withExamples),
})

/** One released kit, its variables shown as marked examples. Throws not-found. */
export const getOfferedKit = query({
  input: z.strictObject({ id: z.string(), version: z.string().optional() }),
  run: async (_database, { id, version }, { kits }: Context & KitContext): Promise<Kit> => {
    return withExamples((await kits()).get(id, version))
  },
})
