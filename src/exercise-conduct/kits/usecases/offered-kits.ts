import { z } from 'zod'
import { type Context, query } from '#kernel'
import { audiences } from '#questionnaires'
import type { KitContext } from '../kit-catalogue.ts'
import { kitsInOrder } from '../kits-in-order.ts'
import { type OfferedKit, offeredKitOf } from '../offered-kit.ts'

/** What anyone may read of the kits, the latest released version of each: those for a kind of structure first, the easiest first. */
export const listOfferedKits = query({
  input: z.strictObject({ audience: z.enum(audiences).optional() }),
  run: async (_database, { audience }, { kits }: Context & KitContext): Promise<readonly OfferedKit[]> =>
    kitsInOrder((await kits()).list(), audience).map(offeredKitOf),
})

/** What anyone may read of one released kit. Throws not-found. */
export const getOfferedKit = query({
  input: z.strictObject({ id: z.string(), version: z.string().optional() }),
  run: async (_database, { id, version }, { kits }: Context & KitContext): Promise<OfferedKit> =>
    offeredKitOf((await kits()).get(id, version)),
})
