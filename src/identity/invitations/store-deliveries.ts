import { and, asc, eq, gt, isNotNull, isNull, lte, or, type SQL, sql } from 'drizzle-orm'
import { type Authorized, batchesOf } from '#kernel'
import { abandonedBefore } from '#mail'
import { among, type Database, type Transaction } from '#storage'
import { invitations } from '../tables.ts'
import type { DeliveryMarks } from './delivery.ts'
import type { Invitation } from './invitation.ts'
import { keepDeadLinks } from './store-dead-links.ts'

/** An invitation by mail, with what became of its mail. */
export interface DeliveredInvitation extends Invitation, DeliveryMarks {
  readonly email: string
  /** The code of the last failure of the mail. */
  readonly failure: string | null
  /** How many times in a row the mail server postponed the mail. */
  readonly postponements: number
}

/** The invitations by mail not accepted yet, expired ones included, the newest first. */
export async function listDeliveries(database: Database): Promise<DeliveredInvitation[]> {
  const rows = await database.select().from(invitations).where(isNotNull(invitations.email))
  return rows
    .flatMap((row) => (row.email === null ? [] : [{ ...row, email: row.email }]))
    .sort((a, b) => b.createdAt.getTime() - a.createdAt.getTime() || a.email.localeCompare(b.email))
}

/** How many invitations by mail were not accepted yet; of these, how many have expired, and how many mails could not leave. */
export async function countDeliveries(database: Database, now: Date) {
  const byMail = isNotNull(invitations.email)
  const countOf = (condition?: SQL) => database.$count(invitations, and(byMail, condition))
  return {
    pending: await countOf(),
    expired: await countOf(lte(invitations.expiresAt, now)),
    // As `deliveryState` says it.
    failed: await countOf(and(isNull(invitations.sentAt), isNotNull(invitations.failedAt))),
  }
}

/** Ids of the invitations made after an instant whose mail has not left and is due, the oldest first. */
export async function listUnsent(database: Database, madeAfter: Date, now: Date): Promise<string[]> {
  const isDue = or(isNull(invitations.retryAt), lte(invitations.retryAt, now))
  const rows = await database
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(isNotNull(invitations.email), isNull(invitations.sentAt), gt(invitations.createdAt, madeAfter), isDue))
    .orderBy(asc(invitations.createdAt), asc(invitations.id))
  return rows.map(({ id }) => id)
}

/** Ids of the invitations whose mail was postponed and is due again. */
export async function listPostponed(database: Database, now: Date): Promise<string[]> {
  const rows = await database
    .select({ id: invitations.id })
    .from(invitations)
    .where(and(isNull(invitations.sentAt), lte(invitations.retryAt, now)))
    .orderBy(asc(invitations.retryAt))
  return rows.map(({ id }) => id)
}

/**
 * Begins to send a mail, with the hash of a new secret: the link sent before dies. Returns how many times the mail was
 * postponed so far; undefined when another sender holds the mail or, with `unsentOnly`, when the mail has left already.
 */
export async function claimDelivery(
  transaction: Transaction,
  invitation: Authorized<Invitation>,
  { now, unsentOnly }: { readonly now: Date; readonly unsentOnly: boolean },
): Promise<{ readonly postponements: number } | undefined> {
  const { id, secretHash, expiresAt, sender, maker, makerSince } = invitation
  const [before] = await transaction.select().from(invitations).where(eq(invitations.id, id))
  const free = or(isNull(invitations.sendingSince), lte(invitations.sendingSince, abandonedBefore(now)))
  const claimed = await transaction
    .update(invitations)
    .set({ secretHash, expiresAt, sender, maker, makerSince, sendingSince: now, ...untold })
    .where(and(eq(invitations.id, id), free, unsentOnly ? isNull(invitations.sentAt) : undefined))
    .returning({ id: invitations.id })
  if (claimed.length === 0) return undefined
  if (before?.sentAt) {
    const replaced = { secretHash: before.secretHash, kind: 'invitation', end: 'replaced', endedAt: now } as const
    await keepDeadLinks(transaction, [replaced])
  }
  return { postponements: before?.postponements ?? 0 }
}

const untold = { sentAt: null, failedAt: null, failure: null, retryAt: null }

/** How a sending ended: `failure` is the code of the fault, `retryAt` the next try of a postponed mail. */
export interface DeliveryEnd {
  readonly now: Date
  readonly failure: string | null
  readonly retryAt: Date | null
}

export async function noteDelivery(
  transaction: Transaction,
  { id }: Authorized<{ readonly id: string }>,
  { now, failure, retryAt }: DeliveryEnd,
): Promise<void> {
  const postponed = { retryAt, failure, postponements: sql`${invitations.postponements} + 1` }
  const failed = { failedAt: now, failure, postponements: 0 }
  const unsent = retryAt ? postponed : failed
  await transaction
    .update(invitations)
    .set({ sendingSince: null, ...(failure === null ? { sentAt: now, postponements: 0 } : unsent) })
    .where(eq(invitations.id, id))
}

const batchSize = 500

export async function insertInvitations(
  transaction: Transaction,
  made: Authorized<readonly Invitation[]>,
): Promise<void> {
  for (const batch of batchesOf(made, batchSize)) {
    await transaction
      .insert(invitations)
      .values(batch.map((invitation) => ({ ...invitation, assignments: [...invitation.assignments] })))
  }
}

/** The invitations to some email addresses, expired ones included. */
export async function listInvitationsTo(database: Database, emails: readonly string[]): Promise<Invitation[]> {
  return database.select().from(invitations).where(among(invitations.email, emails))
}
