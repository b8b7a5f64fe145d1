import { and, asc, eq, gte, inArray, isNull, lte, or, sql } from 'drizzle-orm'
import type { Place } from '#access'
import { listGroupsOf } from '#directory'
import { type Authorized, batchesOf, newId } from '#kernel'
import { abandonedBefore } from '#mail'
import { among, type Database, type Transaction } from '#storage'
import type { Account } from '../accounts/account.ts'
import type { Assignment } from '../accounts/assignment.ts'
import { unknownGiver } from '../accounts/givers.ts'
import { findGivers } from '../accounts/store-givers.ts'
import { accessNotices, grants } from '../tables.ts'
import { type Answering, mostAttempts, type Told } from './notice.ts'
import type { Holding } from './reader-count.ts'

const batchSize = 500

/** Those who answer for some structures: their own people, and the RSSI of their legal entities and of the groups of these. */
export async function listAnswerers(database: Database, places: readonly Place[]): Promise<Answering> {
  const structures = [...new Set(places.map(({ finess }) => finess))]
  const entities = [...new Set(places.map(({ legalEntityFiness }) => legalEntityFiness))]
  const groupsOf = await listGroupsOf(database, entities)
  const answerers = [
    ...(await holdersOf(database, 'structure', structures)),
    ...(await holdersOf(database, 'college', [...entities, ...new Set([...groupsOf.values()].flat())])),
  ]
  return { answerers, groupsOf }
}

/** Those who hold one of some roles, and since when. */
export async function listHoldings(database: Database, wanted: readonly Assignment[]): Promise<Holding[]> {
  const byRole = Map.groupBy(wanted, ({ role }) => role)
  const found: Holding[] = []
  for (const [role, each] of byRole) {
    const scopes = each.map(({ scope }) => scope)
    found.push(...(await holdersOf(database, role, scopes)))
  }
  return found
}

async function holdersOf(database: Database, role: Assignment['role'], scopes: readonly string[]): Promise<Holding[]> {
  return database
    .select({ userId: grants.userId, role: grants.role, scope: grants.scope, grantedAt: grants.grantedAt })
    .from(grants)
    .where(and(eq(grants.role, role), among(grants.scope, scopes)))
}

interface NewSight extends Assignment {
  readonly grantedAt: Date
  /** When the structures came under the role, where it was held already. */
  readonly reachedAt?: Date | null
  readonly told: readonly Told[]
}

/** Keeps a mail for each person who is told that an account reads by a role held since `grantedAt`. */
export async function insertNotices(
  transaction: Transaction,
  reader: Authorized<Pick<Account, 'id'>>,
  { role, scope, grantedAt, reachedAt = null, told }: NewSight,
): Promise<void> {
  const rows = told.map(({ answerer, dueAt }) => ({
    id: newId(),
    userId: answerer.userId,
    asRole: answerer.role,
    asScope: answerer.scope,
    readerId: reader.id,
    role,
    scope,
    grantedAt,
    reachedAt,
    dueAt,
  }))
  for (const batch of batchesOf(rows, batchSize)) await transaction.insert(accessNotices).values(batch)
}

/** A mail line that waits: somebody is told of the role of a reader. */
export type Notice = typeof accessNotices.$inferSelect

const isFree = (now: Date) =>
  or(isNull(accessNotices.sendingSince), lte(accessNotices.sendingSince, abandonedBefore(now)))

/** Whom a mail waits for whose time has come; undefined when nobody's has, or another sender holds the rest. */
export async function findDue(database: Database, now: Date): Promise<string | undefined> {
  const [due] = await database
    .select({ userId: accessNotices.userId })
    .from(accessNotices)
    .where(and(lte(accessNotices.dueAt, now), isFree(now)))
    .orderBy(asc(accessNotices.dueAt))
    .limit(1)
  return due?.userId
}

/** Takes all that waits for one person, for this sender alone: one mail tells it. */
export async function claimNotices(
  transaction: Transaction,
  { userId, now }: Authorized<{ readonly userId: string; readonly now: Date }>,
): Promise<Notice[]> {
  return transaction
    .update(accessNotices)
    .set({ sendingSince: now })
    .where(and(eq(accessNotices.userId, userId), isFree(now)))
    .returning()
}

/** Erases what was sent, or has nothing to say any more. */
export async function deleteNotices(
  transaction: Transaction,
  { ids }: Authorized<{ readonly ids: readonly string[] }>,
): Promise<void> {
  await transaction.delete(accessNotices).where(among(accessNotices.id, ids))
}

/** Gives back what could not leave, to be tried again at `dueAt`. */
export async function postponeNotices(
  transaction: Transaction,
  { ids, dueAt }: Authorized<{ readonly ids: readonly string[]; readonly dueAt: Date }>,
): Promise<void> {
  await transaction
    .update(accessNotices)
    .set({ sendingSince: null, dueAt, attempts: sql`${accessNotices.attempts} + 1` })
    .where(among(accessNotices.id, ids))
}

/** Erases what no mail server took. What a stopped server did not try stays. */
export async function deleteOldNotices(transaction: Transaction, _upkeep: Authorized<object>): Promise<void> {
  await transaction.delete(accessNotices).where(gte(accessNotices.attempts, mostAttempts))
}

/**
 * Notes in the mails that wait that an account holds a role no more, or no role any more: whoever could read is told of, however
 * short the time. Called before the role is erased.
 */
export async function endNotices(
  transaction: Transaction,
  { id, name, email }: Authorized<Account>,
  { assignment, now }: { readonly assignment?: Assignment; readonly now: Date },
): Promise<void> {
  const ofRole = assignment && and(eq(accessNotices.role, assignment.role), eq(accessNotices.scope, assignment.scope))
  const which = and(eq(accessNotices.readerId, id), isNull(accessNotices.ended), ofRole)
  const roles = await transaction
    .selectDistinct({ role: accessNotices.role, scope: accessNotices.scope })
    .from(accessNotices)
    .where(which)
  for (const { role, scope } of roles) {
    const givers = (await findGivers(transaction, id, { role, scope })) ?? [unknownGiver]
    await transaction
      .update(accessNotices)
      .set({ ended: { at: now.toISOString(), name, email, givers } })
      .where(and(which, eq(accessNotices.role, role), eq(accessNotices.scope, scope)))
  }
}

/** Those of some notices that are true: the reader holds or held that very role, and the person told still answers. */
export async function stillTrue(database: Database, notices: readonly Notice[]): Promise<Notice[]> {
  const people = [...new Set(notices.flatMap(({ userId, readerId }) => [userId, readerId]))]
  const held = await database.select().from(grants).where(inArray(grants.userId, people))
  const heldSince = new Map(held.map((each) => [keyOf(each.userId, each), each.grantedAt.getTime()]))
  return notices.filter(
    ({ userId, asRole, asScope, readerId, role, scope, grantedAt, ended }) =>
      heldSince.has(keyOf(userId, { role: asRole, scope: asScope })) &&
      (ended !== null || heldSince.get(keyOf(readerId, { role, scope })) === grantedAt.getTime()),
  )
}

function keyOf(userId: string, { role, scope }: Assignment): string {
  return `${userId} ${role} ${scope}`
}
