import { z } from 'zod'
import { authorize, command, query } from '#kernel'
import { findAccount } from '../../accounts/store.ts'
import { canManageAccounts, isOwn } from '../../policy.ts'
import { ownId } from '../../sign-in/usecases/check-own-password.ts'
import { type AccessKey, isKeyAlive } from '../access-key.ts'
import { deleteKey, listKeysOf } from '../store.ts'

/** The keys of the account that is signed in, as long as they open something. */
export const listAccessKeys = query({
  input: z.strictObject({}),
  run: async (database, _, context): Promise<AccessKey[]> =>
    (await listKeysOf(database, ownId(context))).filter((key) => isKeyAlive(key, context.clock())),
})

/** Ends a key at once. Nothing happens when the account has no such key any more. */
export const withdrawAccessKey = command({
  action: 'identity.withdraw-access-key',
  once: true,
  input: z.strictObject({ keyId: z.string().max(100) }),
  run: async (transaction, { keyId }, context) => {
    const key = (await listKeysOf(transaction, ownId(context))).find(({ id }) => id === keyId)
    if (key) await deleteKey(transaction, authorize(context.actor, key, isOwn))
    return key
  },
  subject: (withdrawn) => withdrawn?.id,
})

/** An administrator ends a key of an account. */
export const endAccessKey = command({
  action: 'identity.end-access-key',
  once: true,
  input: z.strictObject({ id: z.string().max(100), keyId: z.string().max(100) }),
  run: async (transaction, { id, keyId }, { actor }) => {
    const account = authorize(actor, await findAccount(transaction, id), canManageAccounts)
    const key = (await listKeysOf(transaction, account.id)).find((each) => each.id === keyId)
    if (key) await deleteKey(transaction, authorize(actor, key, canManageAccounts))
    return key
  },
  subject: (ended) => ended?.id,
})
