import { and, asc, eq, gt, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import { type Database, forUpdate, type Transaction } from '#storage'
import type { Assignment } from '../accounts/assignment.ts'
import { invitations } from '../tables.ts'
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

/** Like `findInvitationBySecret`, locked until commit: of two people who come with one link, one finds it. */
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

/** The invitations by mail not accepted yet, expired ones included, the oldest first. */
export async function listInvitations(database: Database): Promise<Invitation[]> {
  return database
    .select()
    .from(invitations)
    .where(isNotNull(invitations.email))
    .orderBy(asc(invitations.createdAt), asc(invitations.id))
}

/** Erases an invitation and remembers its link, so that a person who opens the link later reads why it is dead. */
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
 * Takes a role out of the invitations that wait for the email address of an account, and erases the invitations that give
 * no other role: a withdrawn role must not come back by an older link or by a mail that has not left yet.
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

/** Erases the invitations to the email address of an account. */
export async function deleteInvitationsTo(
  transaction: Transaction,
  { email }: Authorized<{ readonly email: string }>,
): Promise<void> {
  await transaction.delete(invitations).where(eq(invitations.email, email))
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

/** Erases the invitations that expired long ago. */
export async function deleteOldInvitations(
  transaction: Transaction,
  { now }: Authorized<{ now: Date }>,
): Promise<void> {
  await transaction.delete(invitations).where(lte(invitations.expiresAt, invitationsErasedBefore(now)))
}
