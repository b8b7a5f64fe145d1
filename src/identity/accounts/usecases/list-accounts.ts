import { z } from 'zod'
import { authorize, query } from '#kernel'
import { canManageAccounts } from '../../policy.ts'
import type { Account } from '../account.ts'
import type { Assignment } from '../assignment.ts'
import * as store from '../store.ts'

/** An account with what it was granted. */
export interface ListedAccount extends Account {
  readonly grants: readonly Assignment[]
}

/** Every account, by address of mail. For whoever manages accounts. */
export const listAccounts = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor }): Promise<ListedAccount[]> => {
    authorize(actor, {}, canManageAccounts)
    const accounts = await store.listAccounts(database)
    const grants = await store.listAssignments(
      database,
      accounts.map(({ id }) => id),
    )
    return accounts.map((account) => ({ ...account, grants: grants.get(account.id) ?? [] }))
  },
})
