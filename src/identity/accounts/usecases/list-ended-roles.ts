import { z } from 'zod'
import { query } from '#kernel'
import { ownId } from '../../sign-in/usecases/check-own-password.ts'
import { endedRoles } from '../ended-roles.ts'
import type { NamedAssignment } from '../named-assignment.ts'
import { listAssignments } from '../store-assignments.ts'
import { scopeNaming } from '../store-scopes.ts'

/** The actor's own roles that give nothing today, such as that of a group that was closed. */
export const listEndedRoles = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor }): Promise<NamedAssignment[]> => {
    const accountId = ownId({ actor })
    const held = (await listAssignments(database, [accountId])).get(accountId) ?? []
    const ended = endedRoles(held, actor.kind === 'account' ? actor.grants : [])
    return ended.length === 0 ? [] : ended.map(await scopeNaming(database, ended))
  },
})
