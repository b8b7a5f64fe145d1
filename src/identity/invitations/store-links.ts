import { and, asc, eq, gt, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import { type Database, forUpdate, type Transaction } from '#storage'
import type { Assignment } from '../accounts/assignment.ts'
import { invitations, passwordResets } from '../tables.ts'
import type { LinkEnd } from './dead-link.ts'
import { type Invitation, invitationsErasedBefore } from './invitation.ts'
import { keepDeadLinks } from './store-dead-links.ts'

export async function insertInvitation(transaction: Transaction, invitation: Authorized<Invitation>): Promise<void> {
  await transaction.insert(invitations).values({ ...invitation, assignments: [...invitation.assignments] })
}

/** The invitation that a secret opens, unless it has expired. */
export async function findInvitationBySecret(
  database: Database,
  secretHash: string,
  now: Date,
): Promise<Invitation | undefined> {
  const [found] = await database
    .select()
    .from(invitations)
    .where(and(eq(invitations.secretHash, secretHash), gt(invitations.expiresAt, now)))
  return found
}

/** The same, kept from everyone else until commit: of two who come with one link, one finds it. */
export async function lockInvitationBySecret(
  transaction: Transaction,
  secretHash: string,
  now: Date,
): Promise<Invitation | undefined> {
  const [found] = await forUpdate(
    transaction
      .select()
      .from(invitations)
      .where(and(eq(invitations.secretHash, secretHash), gt(invitations.expiresAt, now))),
  )
  return found
}

export async function findInvitationById(database: Database, id: string): Promise<Invitation | undefined> {
  const [found] = await database.select().from(invitations).where(eq(invitations.id, id))
  return found
}

/** The invitations sent and not accepted yet, the oldest first; those that have expired too. */
export async function listInvitations(database: Database): Promise<Invitation[]> {
  return database
    .select()
    .from(invitations)
    .where(isNotNull(invitations.email))
    .orderBy(asc(invitations.createdAt), asc(invitations.id))
}

/** The invitation goes; whoever still holds its link reads why. */
export async function deleteInvitation(
  transaction: Transaction,
  { id, email, secretHash }: Authorized<Invitation>,
  end: LinkEnd,
  endedAt: Date,
): Promise<void> {
  await transaction.delete(invitations).where(eq(invitations.id, id))
  await keepDeadLinks(transaction, [{ secretHash, kind: email === null ? 'first-access' : 'invitation', end, endedAt }])
}

/**
 * Takes a role out of the invitations that wait for an account's address, and erases those that give nothing else: a role
 * that was withdrawn must not come back by an older link. Their mails, if they have not left yet, leave no more.
 */
export async function endInvitationsTo(
  transaction: Transaction,
  { email }: Authorized<{ readonly email: string }>,
  { role, scope }: Assignment,
  now: Date,
): Promise<void> {
  const waiting = await forUpdate(transaction.select().from(invitations).where(eq(invitations.email, email)))
  for (const { id, assignments, secretHash } of waiting) {
    const left = assignments.filter((given) => given.role !== role || given.scope !== scope)
    if (left.length === assignments.length) continue
    if (left.length > 0) {
      await transaction.update(invitations).set({ assignments: left }).where(eq(invitations.id, id))
      continue
    }
    await transaction.delete(invitations).where(eq(invitations.id, id))
    await keepDeadLinks(transaction, [{ secretHash, kind: 'invitation', end: 'withdrawn', endedAt: now }])
  }
}

/** Erases the links of earlier starts. */
export async function deleteFirstAccess(transaction: Transaction, { now }: Authorized<{ now: Date }>): Promise<void> {
  const gone = await transaction.delete(invitations).where(isNull(invitations.email)).returning()
  const kind = 'first-access'
  await keepDeadLinks(
    transaction,
    gone.map(({ secretHash }) => ({ secretHash, kind, end: 'replaced', endedAt: now })),
  )
}

/** Keeps the hash of a link with which an account chooses its password again. The link before it dies. */
export async function putPasswordReset(
  transaction: Transaction,
  reset: Authorized<{ readonly userId: string; readonly secretHash: string; readonly expiresAt: Date }>,
  now: Date,
): Promise<void> {
  const gone = await transaction.delete(passwordResets).where(eq(passwordResets.userId, reset.userId)).returning()
  await keepDeadLinks(
    transaction,
    gone.map(({ secretHash }) => ({ secretHash, kind: 'password-reset', end: 'replaced', endedAt: now })),
  )
  await transaction.insert(passwordResets).values(reset)
}

/** The account whose password a secret lets choose again, unless the link has expired. */
export async function findPasswordReset(
  database: Database,
  secretHash: string,
  now: Date,
): Promise<string | undefined> {
  const [found] = await database
    .select({ userId: passwordResets.userId })
    .from(passwordResets)
    .where(and(eq(passwordResets.secretHash, secretHash), gt(passwordResets.expiresAt, now)))
  return found?.userId
}

/** Takes a link that is used: of two who come with it, one finds it. */
export async function takePasswordReset(
  transaction: Transaction,
  { secretHash, now }: Authorized<{ readonly secretHash: string; readonly now: Date }>,
): Promise<string | undefined> {
  const [taken] = await transaction
    .delete(passwordResets)
    .where(and(eq(passwordResets.secretHash, secretHash), gt(passwordResets.expiresAt, now)))
    .returning({ userId: passwordResets.userId })
  if (taken) await keepDeadLinks(transaction, [{ secretHash, kind: 'password-reset', end: 'used', endedAt: now }])
  return taken?.userId
}

/** Erases the links that have expired and were not used; invitations, some time later. */
export async function deleteExpiredLinks(transaction: Transaction, { now }: Authorized<{ now: Date }>): Promise<void> {
  const gone = await transaction.delete(passwordResets).where(lte(passwordResets.expiresAt, now)).returning()
  await keepDeadLinks(
    transaction,
    gone.map(({ secretHash, expiresAt }) => ({
      secretHash,
      kind: 'password-reset',
      end: 'expired',
      endedAt: expiresAt,
    })),
  )
  await transaction.delete(invitations).where(lte(invitations.expiresAt, invitationsErasedBefore(now)))
}
