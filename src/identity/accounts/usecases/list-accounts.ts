import { z } from 'zod'
import { authorize, query } from '#kernel'
import { canManageAccounts } from '../../policy.ts'
import type { Account } from '../account.ts'
import type { Assignment } from '../assignment.ts'
import * as store from '../store.ts'
import { listAssignments } from '../store-assignments.ts'

/** An account with its roles. */
export interface ListedAccount extends Account {
  readonly grants: readonly Assignment[]
}

/** Every account, in the order of email addresses, for administrators. */
export const listAccounts = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor }): Promise<ListedAccount[]> => {
    authorize(actor, {}, canManageAccounts)
    const accounts = await store.listAccounts(database)
    const grants = await listAssignments(database)
    return accounts.map((account) => ({ ...account, grants: grants.get(account.id) ?? [] }))
  },
})
