import { and, asc, eq, gt, inArray, isNotNull, isNull, lte, or } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import { invitations } from '../tables.ts'
import { abandonedBefore, type DeliveryMarks } from './delivery.ts'
import type { Invitation } from './invitation.ts'

/** An invitation by mail, with what became of its mail. */
export interface DeliveredInvitation extends Invitation, DeliveryMarks {
  readonly email: string
  /** The code of the last failure. */
  readonly failure: string | null
}

/** The invitations by mail that were not accepted yet, the newest first; those that have expired too. */
export async function listDeliveries(database: Database): Promise<DeliveredInvitation[]> {
  const rows = await database.select().from(invitations).where(isNotNull(invitations.email))
  return rows
    .flatMap((row) => (row.email === null ? [] : [{ ...row, email: row.email }]))
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || a.email.localeCompare(b.email))
}

/** Ids of the invitations made after an instant whose mail has not left, the oldest first. */
export async function listUnsent(database: Database, madeAfter: Date): Promise<string[]> {
  const rows = await database
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(isNotNull(invitations.email), isNull(invitations.sentAt), gt(invitations.createdAt, madeAfter)))
    .orderBy(asc(invitations.createdAt), asc(invitations.id))
  return rows.map(({ id }) => id)
}

/**
 * Begins to send a mail, with the hash of a new secret: the link sent before dies. False when somebody is sending it. With
 * `unsentOnly`, false too when it has left already.
 */
export async function claimDelivery(
  transaction: Transaction,
  invitation: Authorized<Invitation>,
  { now, unsentOnly }: { readonly now: Date; readonly unsentOnly: boolean },
): Promise<boolean> {
  const { id, secretHash, expiresAt } = invitation
  const free = or(isNull(invitations.sendingSince), lte(invitations.sendingSince, abandonedBefore(now)))
  const claimed = await transaction
    .update(invitations)
    .set({ secretHash, expiresAt, sendingSince: now, sentAt: null, failedAt: null, failure: null })
    .where(and(eq(invitations.id, id), free, unsentOnly ? isNull(invitations.sentAt) : undefined))
    .returning({ id: invitations.id })
  return claimed.length > 0
}

/** Writes down how the sending ended: `failure` is the code of what went wrong. */
export async function noteDelivery(
  transaction: Transaction,
  { id }: Authorized<{ readonly id: string }>,
  { now, failure }: { readonly now: Date; readonly failure: string | null },
): Promise<void> {
  const end = failure === null ? { sentAt: now } : { failedAt: now, failure }
  await transaction
    .update(invitations)
    .set({ sendingSince: null, ...end })
    .where(eq(invitations.id, id))
}

const batchSize = 500

/** Writes many invitations. */
export async function insertInvitations(
  transaction: Transaction,
  made: Authorized<readonly Invitation[]>,
): Promise<void> {
  for (let from = 0; from < made.length; from += batchSize) {
    const batch = made.slice(from, from + batchSize)
    await transaction
      .insert(invitations)
      .values(batch.map((invitation) => ({ ...invitation, assignments: [...invitation.assignments] })))
  }
}

/** The invitations to some addresses, whether expired or not. */
export async function listInvitationsTo(database: Database, emails: readonly string[]): Promise<Invitation[]> {
  const found: Invitation[] = []
  for (let from = 0; from < emails.length; from += batchSize) {
    const batch = emails.slice(from, from + batchSize)
    found.push(...(await database.select().from(invitations).where(inArray(invitations.email, batch))))
  }
  return found
}
