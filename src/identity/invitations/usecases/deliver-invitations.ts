import { z } from 'zod'
import { AppError, authorize, command, faultCode, hashSecret, newSecret, query } from '#kernel'
import { invitationLetter } from '#mail'
import type { IdentityContext } from '../../identity-context.ts'
import { canSendInvitations, isSystem } from '../../policy.ts'
import { mostFailuresInARow, triedAgainAfter } from '../delivery.ts'
import { invitationDays, invitationExpiry } from '../invitation.ts'
import { claimDelivery, listUnsent, noteDelivery } from '../store-deliveries.ts'
import { findInvitationById } from '../store-links.ts'

const one = z.strictObject({ id: z.string(), unsentOnly: z.boolean().default(false) })

/**
 * Sends the mail of an invitation, or sends it again: with a new secret and seven new days; the link sent before dies.
 * What becomes of it is kept. Throws `mail-not-sent` when it could not be handed over, and not-found when the invitation
 * was accepted or withdrawn meanwhile. Does nothing while another is sending it.
 */
export async function deliverInvitation(context: IdentityContext, request: z.input<typeof one>): Promise<void> {
  const claimed = await claim(context, request)
  if (!claimed) return
  const { id, email, secret } = claimed
  const letter = invitationLetter(email, context.linkAddress('invitation', secret), invitationDays)
  await context.mailer.send(letter).catch(async (error: unknown) => {
    await note(context, { id, failure: reasonOf(error) })
    throw error
  })
  await note(context, { id, failure: null })
}

function reasonOf(error: unknown): string {
  return error instanceof AppError ? String(error.values.reason ?? error.code) : faultCode(error)
}

const claim = command({
  action: 'identity.send-invitation',
  input: one,
  run: async (transaction, { id, unsentOnly }, { actor, clock }) => {
    const now = clock()
    const secret = newSecret()
    const found = await findInvitationById(transaction, id)
    const sent = found?.email
      ? { ...found, secretHash: hashSecret(secret), expiresAt: invitationExpiry(now) }
      : undefined
    const invitation = authorize(actor, sent, canSendInvitations)
    const claimed = await claimDelivery(transaction, invitation, { now, unsentOnly })
    return claimed ? { id, email: invitation.email ?? '', secret } : undefined
  },
  subject: (claimed) => claimed?.id,
})

/** Tells of nothing: `identity.send-invitation` did when the sending began, and the list of invitations shows how it ended. */
const note = command({
  action: 'identity.send-invitation',
  input: z.strictObject({ id: z.string(), failure: z.string().max(100).nullable() }),
  run: async (transaction, { id, failure }, { actor, clock }) => {
    await noteDelivery(transaction, authorize(actor, { id }, canSendInvitations), { now: clock(), failure })
  },
  subject: () => undefined,
})

const listWaiting = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor, clock }) => {
    authorize(actor, {}, canSendInvitations)
    return listUnsent(database, isSystem(actor) ? triedAgainAfter(clock()) : new Date(0))
  },
})

/**
 * Sends, one after the other, the mails of all invitations that have not left: those that wait and those that failed. When
 * several fail in a row the server is taken to be down, and the others stay as they are for the next time.
 */
export async function deliverWaitingInvitations(context: IdentityContext, stopping?: AbortSignal): Promise<void> {
  let failuresInARow = 0
  for (const id of await listWaiting(context, {})) {
    if (stopping?.aborted || failuresInARow >= mostFailuresInARow) return
    try {
      await deliverInvitation(context, { id, unsentOnly: true })
      failuresInARow = 0
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      // Withdrawn or accepted meanwhile is no failure of the server.
      if (error.kind === 'unavailable') failuresInARow += 1
    }
  }
}
