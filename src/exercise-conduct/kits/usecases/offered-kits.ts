import { z } from 'zod'
import { type Context, query } from '#kernel'
import type { KitContext } from '../kit-catalogue.ts'
import type { Kit } from '../schema.ts'

/** The kits that anyone may read: the latest released version of each. */
export const listOfferedKits = query({
  input: z.strictObject({}),
  run: async (_database, _input, { kits }: Context & KitContext): Promise<readonly Kit[]> => (await kits()).list(),
})

/** One released kit. Throws not-found. */
export const getOfferedKit = query({
  input: z.strictObject({ id: z.string(), version: z.string().optional() }),
  run: async (_database, { id, version }, { kits }: Context & KitContext): Promise<Kit> => {
    return (await kits()).get(id, version)
  },
})
