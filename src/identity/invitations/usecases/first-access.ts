import { z } from 'zod'
import { authorize, command, hashSecret, newId, newSecret } from '#kernel'
import { isGranted } from '../../accounts/store.ts'
import { isSystem } from '../../policy.ts'
import { type Invitation, invitationExpiry } from '../invitation.ts'
import { makerNow } from '../maker.ts'
import { deleteFirstAccess, insertInvitation } from '../store.ts'

/**
 * At the start of a server that has no administrator: the secret of a link that makes the first one. The link of an
 * earlier start dies. Undefined once there is an administrator.
 */
export const prepareFirstAccess = command({
  action: 'identity.first-access',
  input: z.strictObject({}),
  run: async (transaction, _input, { actor, clock }) => {
    const now = clock()
    if (await isGranted(transaction, 'admin')) return undefined
    await deleteFirstAccess(transaction, authorize(actor, { now }, isSystem))
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
