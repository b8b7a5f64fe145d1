import { z } from 'zod'
import { AppError, authorize, command, faultCode, hashSecret, newSecret, query } from '#kernel'
import { invitationLetter, isPostponed } from '#mail'
import { rolesOf } from '../../accounts/assignment.ts'
import { scopeNaming } from '../../accounts/store-scopes.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { canSendInvitations, isSystem } from '../../policy.ts'
import { mostFailuresInARow, retryTime, triedAgainAfter } from '../delivery.ts'
import { invitationDays, invitationExpiry } from '../invitation.ts'
import { claimDelivery, listPostponed, listUnsent, noteDelivery } from '../store-deliveries.ts'
import { findInvitationById } from '../store-links.ts'

const one = z.strictObject({ id: z.string(), unsentOnly: z.boolean().default(false) })

/** What became of a mail: taken over, to be tried again in a while, or in the hands of another sender. */
export type Delivered = 'sent' | 'postponed' | 'elsewhere'

/**
 * Sends the mail of an invitation, or sends it again: with a new secret and seven new days; the link sent before dies.
 * What becomes of it is kept. Throws `mail-not-sent` when it could not be handed over, and not-found when the invitation
 * was accepted or withdrawn meanwhile. Does nothing while another is sending it. A mail that
 * the server postpones has not failed: it is tried again in a while.
 */
export async function deliverInvitation(context: IdentityContext, request: z.input<typeof one>): Promise<Delivered> {
  const claimed = await claim(context, request)
  if (!claimed) return 'elsewhere'
  const { id, secret, mail } = claimed
  const address = context.linkAddress('invitation', secret)
  const letter = invitationLetter({
    ...mail,
    address,
    days: invitationDays,
    operatorName: await context.operatorName(),
  })
  try {
    await context.mailer.send(letter)
  } catch (error) {
    const retryAt = isPostponed(error) ? retryTime(claimed.postponements, context.clock()) : null
    await note(context, { id, failure: reasonOf(error), retryAt })
    if (retryAt) return 'postponed'
    throw error
  }
  await note(context, { id, failure: null, retryAt: null })
  return 'sent'
}

function reasonOf(error: unknown): string {
  return error instanceof AppError ? String(error.values.reason ?? error.code) : faultCode(error)
}

const claim = command({
  action: 'identity.send-invitation',
  input: one,
  run: async (transaction, { id, unsentOnly }, { actor, clock, addressMark }: IdentityContext) => {
    const now = clock()
    const secret = newSecret()
    const found = await findInvitationById(transaction, id)
    const sent = found?.email
      ? { ...found, secretHash: hashSecret(secret), expiresAt: invitationExpiry(now) }
      : undefined
    const invitation = authorize(actor, sent, canSendInvitations)
    const claimed = await claimDelivery(transaction, invitation, { now, unsentOnly })
    if (!claimed) return undefined
    const named = await scopeNaming(transaction, invitation.assignments)
    const mail = { to: invitation.email ?? '', sender: claimed.sender, roles: invitation.assignments.map(named) }
    const told = rolesOf(id, invitation.assignments, { mail: addressMark(mail.to) })
    return { id, secret, mail, postponements: claimed.postponements, told }
  },
  subject: (claimed) => claimed?.told,
})

/** Tells of nothing: `identity.send-invitation` did when the sending began, and the list of invitations shows how it ended. */
const note = command({
  action: 'identity.send-invitation',
  input: z.strictObject({ id: z.string(), failure: z.string().max(100).nullable(), retryAt: z.date().nullable() }),
  run: async (transaction, { id, ...end }, { actor, clock }) => {
    await noteDelivery(transaction, authorize(actor, { id }, canSendInvitations), { now: clock(), ...end })
  },
  subject: () => undefined,
})

const listWaiting = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor, clock }) => {
    authorize(actor, {}, canSendInvitations)
    const now = clock()
    return isSystem(actor) ? listUnsent(database, triedAgainAfter(now), now) : listUnsent(database, new Date(0), now)
  },
})

/**
 * Sends, one after the other, the mails of all invitations that have not left: those that wait and those that failed. When
 * several fail in a row the server is taken to be down, and the others stay as they are for the next time.
 */
export async function deliverWaitingInvitations(context: IdentityContext, stopping?: AbortSignal): Promise<void> {
  await deliverAll(context, await listWaiting(context, {}), stopping)
}

/** Sends the mails that the server postponed and whose time has come: for the upkeep, every few minutes. */
export async function deliverPostponedInvitations(context: IdentityContext, stopping?: AbortSignal): Promise<void> {
  await deliverAll(context, await listDue(context, {}), stopping)
}

const listDue = query({
  input: z.strictObject({}),
  run: async (database, _input, { actor, clock }) => {
    authorize(actor, {}, canSendInvitations)
    return listPostponed(database, clock())
  },
})

async function deliverAll(context: IdentityContext, ids: readonly string[], stopping?: AbortSignal): Promise<void> {
  let failuresInARow = 0
  for (const id of ids) {
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
