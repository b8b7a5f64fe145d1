import { z } from 'zod'
import { authorize, usecase } from '#kernel'
import { isSystem } from '../policy.ts'
import { deleteOldFailures } from '../store-failures.ts'
import { deleteExpiredLinks } from '../store-links.ts'
import { deleteEnded } from '../store-sessions.ts'

/** Erases sessions that ended, links that expired and failures of long ago. Expired invitations stay listed for 90 days. */
export const purgeIdentity = usecase({
  action: 'identity.purge',
  input: z.strictObject({}),
  run: async (transaction, _input, { actor, clock }) => {
    const upkeep = authorize(actor, { now: clock() }, isSystem)
    await deleteEnded(transaction, upkeep)
    await deleteExpiredLinks(transaction, upkeep)
    await deleteOldFailures(transaction, upkeep)
  },
  subject: () => undefined,
})
