import { and, eq, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import { deadLinks, invitations, passwordResets } from '../tables.ts'
import { type DeadLinkKind, deadLinksForgottenBefore, type LinkEnd } from './dead-link.ts'

/** A link that no longer opens anything. */
export interface EndedLink {
  readonly secretHash: string
  readonly kind: DeadLinkKind
  readonly end: LinkEnd
  readonly endedAt: Date
}

/** Remembers the end of links, in the transaction that ends them. */
export async function keepDeadLinks(transaction: Transaction, links: readonly EndedLink[]): Promise<void> {
  for (const link of links) await transaction.insert(deadLinks).values(link).onConflictDoNothing()
}

/** Why a link opens nothing any more; undefined for a link that never existed or still opens. */
export async function findLinkEnd(
  database: Database,
  kind: DeadLinkKind,
  secretHash: string,
  now: Date,
): Promise<LinkEnd | undefined> {
  const [dead] = await database
    .select({ end: deadLinks.end })
    .from(deadLinks)
    .where(and(eq(deadLinks.secretHash, secretHash), eq(deadLinks.kind, kind)))
  if (dead) return dead.end
  return (await hasExpired(database, kind, secretHash, now)) ? 'expired' : undefined
}

async function hasExpired(database: Database, kind: DeadLinkKind, secretHash: string, now: Date): Promise<boolean> {
  if (kind === 'password-reset') {
    const isIt = and(eq(passwordResets.secretHash, secretHash), lte(passwordResets.expiresAt, now))
    return (await database.select().from(passwordResets).where(isIt)).length > 0
  }
  const ofKind = kind === 'invitation' ? isNotNull(invitations.email) : isNull(invitations.email)
  const isIt = and(eq(invitations.secretHash, secretHash), lte(invitations.expiresAt, now), ofKind)
  return (await database.select({ id: invitations.id }).from(invitations).where(isIt)).length > 0
}

export async function forgetDeadLinks(transaction: Transaction, { now }: Authorized<{ now: Date }>): Promise<void> {
  await transaction.delete(deadLinks).where(lte(deadLinks.endedAt, deadLinksForgottenBefore(now)))
}
