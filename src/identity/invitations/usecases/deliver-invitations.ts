import { z } from 'zod'
import { AppError, type Authorized, authorize, command, faultCode, hashSecret, newSecret, query } from '#kernel'
import { invitationLetter, isPostponed, retryTime } from '#mail'
import type { Transaction } from '#storage'
import { rolesOf } from '../../accounts/assignment.ts'
import { scopeNaming } from '../../accounts/store-scopes.ts'
import type { IdentityContext } from '../../identity-context.ts'
import { canManageAccounts, canSendInvitations, isSystem } from '../../policy.ts'
import { mostFailuresInARow, triedAgainAfter } from '../delivery.ts'
import { type Invitation, invitationDays, invitationExpiry } from '../invitation.ts'
import { makerNow } from '../maker.ts'
import { findInvitationById } from '../store.ts'
import { claimDelivery, listPostponed, listUnsent, noteDelivery } from '../store-deliveries.ts'
import { actorToday, lapseFinder } from './living-invitation.ts'
import { senderOf } from './sender.ts'

const one = z.strictObject({ id: z.string() })

/** What became of a mail: the mail server took it, postponed it, or another sender holds it. */
export type Delivered = 'sent' | 'postponed' | 'elsewhere'

/**
 * Sends the mail of an invitation, for the first time or again, with a new secret and seven new days: the link sent before
 * dies, and the person who sends becomes the maker. Throws `mail-not-sent` when the mail server refuses the mail, and
 * not-found when the invitation was accepted or withdrawn meanwhile. A mail that the mail server postpones is tried again later.
 */
export async function deliverInvitation(context: IdentityContext, request: z.input<typeof one>): Promise<Delivered> {
  return send(context, await claim(context, request))
}

async function send(context: IdentityContext, claimed: Claimed | undefined): Promise<Delivered> {
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

/** An administrator sends one mail. */
const claim = command({
  action: 'identity.send-invitation',
  input: one,
  run: async (transaction, { id }, context: IdentityContext) => {
    const { actor, clock } = context
    const found = authorize(actor, await findInvitationById(transaction, id), canManageAccounts)
    const made = makerNow(actor, clock())
    // The mail names the person who answers for it: the name typed by an earlier maker goes with that maker.
    const sender = made.maker === found.maker ? found.sender : await senderOf(transaction, actor)
    const invitation = authorize(actor, { ...found, ...made, sender }, canManageAccounts)
    return begin(transaction, invitation, { context, unsentOnly: false })
  },
  subject: (claimed) => claimed?.told,
})

/**
 * A waiting mail is sent in the background. Each mail checks again that the sender still holds the right (since `since`)
 * and that the maker does; the maker stays the maker.
 */
const claimWaiting = command({
  action: 'identity.send-invitation',
  input: one.extend({ since: z.date() }),
  run: async (transaction, { id, since }, context: IdentityContext) => {
    const today = await actorToday(transaction, { actor: context.actor, since }, context)
    const found = authorize(today, await findInvitationById(transaction, id), canSendInvitations)
    if (await lapseFinder(transaction, context)(found)) return undefined
    return begin(transaction, found, { context, unsentOnly: true })
  },
  subject: (claimed) => claimed?.told,
})

interface Beginning {
  readonly context: IdentityContext
  readonly unsentOnly: boolean
}

/** A mail that this sender alone holds. */
type Claimed = Awaited<ReturnType<typeof begin>>

async function begin(transaction: Transaction, found: Authorized<Invitation>, { context, unsentOnly }: Beginning) {
  const { id, email, assignments, sender = null } = found
  if (email === null) throw new AppError('not-found', 'not-found')
  const now = context.clock()
  const secret = newSecret()
  const invitation = { ...found, sender, secretHash: hashSecret(secret), expiresAt: invitationExpiry(now) }
  const claimed = await claimDelivery(transaction, invitation, { now, unsentOnly })
  if (!claimed) return undefined
  const named = await scopeNaming(transaction, assignments)
  const mail = { to: email, sender, roles: assignments.map(named) }
  return { id, secret, mail, ...claimed, told: rolesOf(id, assignments, { mail: context.addressMark(email) }) }
}

/** Leaves no row in the log: the beginning of the sending left one, and the list of invitations shows the end. */
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
 * Sends, one after the other, the mails of all invitations that wait or failed. After several failures in a row the mail
 * server is taken to be down, and the other mails wait for the next time.
 */
export async function deliverWaitingInvitations(context: IdentityContext, stopping?: AbortSignal): Promise<void> {
  await deliverAll(context, await listWaiting(context, {}), stopping)
}

/** Sends the postponed mails whose time has come: the upkeep asks every few minutes. */
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
  const since = context.clock()
  for (const id of ids) {
    if (stopping?.aborted || failuresInARow >= mostFailuresInARow) return
    try {
      await send(context, await claimWaiting(context, { id, since }))
      failuresInARow = 0
    } catch (error) {
      if (!(error instanceof AppError)) throw error
      // An invitation withdrawn or accepted meanwhile is no failure of the mail server.
      if (error.kind === 'unavailable') failuresInARow += 1
    }
  }
}
