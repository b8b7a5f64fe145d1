import { z } from 'zod'
import { authorize, command, hashSecret, newId, newSecret } from '#kernel'
import { countHolders } from '../../accounts/store-assignments.ts'
import { isSystem } from '../../policy.ts'
import { type Invitation, invitationExpiry } from '../invitation.ts'
import { makerNow } from '../maker.ts'
import { deleteFirstAccess, insertInvitation } from '../store.ts'

/**
 * The secret of the link that makes the first administrator; undefined once there is one. Each start of the server makes
 * a new link, and the link of the earlier start dies.
 */
export const prepareFirstAccess = command({
  action: 'identity.first-access',
  input: z.strictObject({}),
  run: async (transaction, _input, { actor, clock }) => {
    const now = clock()
    const upkeep = authorize(actor, { now }, isSystem)
    if ((await countHolders(transaction, 'admin')) > 0) return undefined
    await deleteFirstAccess(transaction, upkeep)
    const secret = newSecret()
    const link: Invitation = {
      id: newId(),
      email: null,
      assignments: [{ role: 'admin', scope: '' }],
      secretHash: hashSecret(secret),
      createdAt: now,
      expiresAt: invitationExpiry(now),
      ...makerNow(actor, now),
    }
    await insertInvitation(transaction, authorize(actor, link, isSystem))
    return secret
  },
  subject: (secret) => (secret === undefined ? undefined : ''),
})
