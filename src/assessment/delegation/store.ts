import { and, asc, eq, gt, lte } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import type { Database, Transaction } from '#storage'
import type { Assessment } from '../assessment.ts'
import { delegations } from '../tables.ts'
import type { Delegation } from './delegation.ts'

export async function insertDelegation(
  transaction: Transaction,
  _assessment: Authorized<Assessment>,
  delegation: Delegation & { readonly secretHash: string },
): Promise<void> {
  await transaction.insert(delegations).values(delegation)
}

/** The delegation that a secret opens, unless the delegation has expired. */
export async function findDelegationBySecret(
  database: Database,
  secretHash: string,
  now: Date,
): Promise<Delegation | undefined> {
  const [found] = await database
    .select(shown)
    .from(delegations)
    .where(and(eq(delegations.secretHash, secretHash), gt(delegations.expiresAt, now)))
  return found
}

export async function findDelegation(database: Database, id: string, now: Date): Promise<Delegation | undefined> {
  const [found] = await database
    .select(shown)
    .from(delegations)
    .where(and(eq(delegations.id, id), gt(delegations.expiresAt, now)))
  return found
}

/** The delegations of an assessment that have not expired, the oldest first. */
export async function listDelegations(database: Database, assessmentId: string, now: Date): Promise<Delegation[]> {
  return database
    .select(shown)
    .from(delegations)
    .where(and(eq(delegations.assessmentId, assessmentId), gt(delegations.expiresAt, now)))
    .orderBy(asc(delegations.createdAt), asc(delegations.id))
}

/** Records that the link of a delegation is being used. */
export async function noteUse(transaction: Transaction, { id }: Authorized<Delegation>, now: Date): Promise<void> {
  await transaction.update(delegations).set({ lastUsedAt: now }).where(eq(delegations.id, id))
}

/** Ends one delegation of an assessment, or all of them. */
export async function deleteDelegations(
  transaction: Transaction,
  assessment: Authorized<Assessment>,
  id?: string,
): Promise<string[]> {
  const ofAssessment = eq(delegations.assessmentId, assessment.id)
  const gone = await transaction
    .delete(delegations)
    .where(id === undefined ? ofAssessment : and(ofAssessment, eq(delegations.id, id)))
    .returning({ id: delegations.id })
  return gone.map((row) => row.id)
}

/** Erases expired delegations, because they name colleagues. */
export async function deleteExpiredDelegations(
  transaction: Transaction,
  { now }: Authorized<{ now: Date }>,
): Promise<void> {
  await transaction.delete(delegations).where(lte(delegations.expiresAt, now))
}

const shown = {
  id: delegations.id,
  assessmentId: delegations.assessmentId,
  themeId: delegations.themeId,
  colleague: delegations.colleague,
  makerId: delegations.makerId,
  createdAt: delegations.createdAt,
  expiresAt: delegations.expiresAt,
  lastUsedAt: delegations.lastUsedAt,
}
