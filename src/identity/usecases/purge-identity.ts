import { z } from 'zod'
import { authorize, command } from '#kernel'
import { deleteEndedKeys } from '../access-keys/store.ts'
import { deleteExpiredAsks } from '../consents/store.ts'
import { deleteOldInvitations } from '../invitations/store.ts'
import { forgetDeadLinks } from '../invitations/store-dead-links.ts'
import { deleteOldNotices } from '../notices/store.ts'
import { isSystem } from '../policy.ts'
import { deleteOldFailures } from '../sign-in/store-failures.ts'
import { deleteExpiredResets } from '../sign-in/store-resets.ts'
import { deleteEnded } from '../sign-in/store-sessions.ts'

/** Erases ended sessions and keys, expired links and asks, mails given up and old failures. Expired invitations stay listed for 90 days. */
export const purgeIdentity = command({
  action: 'identity.purge',
  input: z.strictObject({}),
  run: async (transaction, _input, { actor, clock }) => {
    const upkeep = authorize(actor, { now: clock() }, isSystem)
    await deleteEnded(transaction, upkeep)
    await deleteEndedKeys(transaction, upkeep)
    await deleteExpiredResets(transaction, upkeep)
    await deleteOldInvitations(transaction, upkeep)
    await forgetDeadLinks(transaction, upkeep)
    await deleteOldFailures(transaction, upkeep)
    await deleteExpiredAsks(transaction, upkeep)
    await deleteOldNotices(transaction, upkeep)
  },
  subject: () => undefined,
})
