import { z } from 'zod'
import { authorize, type Context, query } from '#kernel'
import { canManageTerritories } from '../../policy.ts'

const input = z.strictObject({ role: z.enum(['territory', 'college']), scopes: z.array(z.string()) })

/** The territories or groups, of some, under which what this administrator places waits for a second one. */
export const listWaitingScopes = query({
  input,
  run: async (database, { role, scopes }, context: Context): Promise<ReadonlySet<string>> => {
    authorize(context.actor, {}, canManageTerritories)
    const places = scopes.map((scope) => ({ role, scope }))
    return context.reach.listWaitingScopes(database, places, context)
  },
})
