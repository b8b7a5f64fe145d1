import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lte, or, sql } from 'drizzle-orm'
import { type Authorized, batchesOf, daysAfter, newId } from '#kernel'
import { retryTimes } from '#mail'
import { among, type Database, lockForTransaction, type Transaction } from '#storage'
import { type Mailing, type MailingKind, type MailingOutcome, requestDays } from './mailing.ts'
import type { Recipient } from './recipient.ts'
import { mailingLinks, mailings } from './tables.ts'

const batchSize = 500

interface NewMailings {
  readonly purpose: Mailing['purpose']
  readonly kind: MailingKind
  readonly recipients: readonly Recipient[]
  readonly now: Date
}

/** Keeps one mail for each recipient; somebody who has one of this purpose gets no second. */
export async function insertMailings(
  transaction: Transaction,
  { purpose, kind, recipients, now }: Authorized<NewMailings>,
): Promise<void> {
  const rows = recipients.map((recipient) => ({ ...recipient, id: newId(), purpose, kind, createdAt: now, dueAt: now }))
  for (const batch of batchesOf(rows, batchSize)) {
    await transaction.insert(mailings).values(batch).onConflictDoNothing()
  }
}

/** The mails of a purpose, the oldest first. */
export async function listMailings(database: Database, purpose: Mailing['purpose']): Promise<Mailing[]> {
  return database.select().from(mailings).where(eq(mailings.purpose, purpose)).orderBy(asc(mailings.createdAt))
}

/** How many mails of some purposes ended how; of those that did not end, how many a sender has held since before an instant. */
export async function countByOutcome(database: Database, purposes: readonly Mailing['purpose'][], heldBefore: Date) {
  const abandoned = sql<number>`count(case when ${lte(mailings.sendingSince, heldBefore)} then 1 end)`
  return database
    .select({ outcome: mailings.outcome, mails: count(), abandoned: abandoned.mapWith(Number) })
    .from(mailings)
    .where(inArray(mailings.purpose, [...purposes]))
    .groupBy(mailings.outcome)
}

/** For whom (`markOf`) a mail of some purposes has still to leave: no sender has held it since before an instant. */
export async function listAwaited(
  database: Database,
  purposes: readonly Mailing['purpose'][],
  heldBefore: Date,
): Promise<Set<string>> {
  const held = or(isNull(mailings.sendingSince), gt(mailings.sendingSince, heldBefore))
  const rows = await database
    .select({ mark: mailings.mark })
    .from(mailings)
    .where(and(inArray(mailings.purpose, [...purposes]), isNull(mailings.outcome), held))
  return new Set(rows.map(({ mark }) => mark))
}

/** Senders of all servers take their mails one after the other, until commit. */
export async function lockSending(transaction: Transaction): Promise<void> {
  await lockForTransaction(transaction, 'mailings')
}

/** How many mails any server of this database began to send, or tried and had to postpone, after an instant. */
export async function countTried(database: Database, since: Date): Promise<number> {
  const postponed = retryTimes(since).map(({ postponements, dueAt }) =>
    and(eq(mailings.postponements, postponements), gt(mailings.dueAt, dueAt)),
  )
  const waiting = and(isNull(mailings.outcome), isNull(mailings.sendingSince), isNotNull(mailings.failure))
  const begun = await database.$count(mailings, gt(mailings.sendingSince, since))
  return begun + (await database.$count(mailings, and(waiting, gt(mailings.dueAt, since), or(...postponed))))
}

/** The mail whose turn it is, alerts first, then notices, for this sender alone; undefined when none waits. */
export async function findNextDue(database: Database, now: Date): Promise<Mailing | undefined> {
  const waiting = and(isNull(mailings.outcome), isNull(mailings.sendingSince), lte(mailings.dueAt, now))
  const [found] = await database
    .select()
    .from(mailings)
    .where(waiting)
    .orderBy(asc(mailings.kind), asc(mailings.dueAt), asc(mailings.id))
    .limit(1)
  return found
}

/** When a person last got a request, or may have got it, within the days in which a second one waits. */
export async function findLastRequest(database: Database, { mark }: Mailing, now: Date): Promise<Date | undefined> {
  const [found] = await database
    .select({ at: mailings.sendingSince })
    .from(mailings)
    .where(
      and(
        eq(mailings.mark, mark),
        eq(mailings.kind, 'request'),
        // Of a mail that was refused, nothing arrived.
        or(isNull(mailings.outcome), inArray(mailings.outcome, ['sent', 'uncertain'])),
        gt(mailings.sendingSince, daysAfter(now, -requestDays)),
      ),
    )
    .orderBy(desc(mailings.sendingSince))
    .limit(1)
  return found?.at ?? undefined
}

/** The sender holds the mail from now on, with a link of its own. */
export async function holdMailing(
  transaction: Transaction,
  { id }: Authorized<Mailing>,
  { now, secretHash }: { readonly now: Date; readonly secretHash: string },
): Promise<void> {
  await transaction.update(mailings).set({ sendingSince: now }).where(eq(mailings.id, id))
  await transaction.insert(mailingLinks).values({ secretHash, mailingId: id })
}

export async function postponeMailing(
  transaction: Transaction,
  { id }: Authorized<Pick<Mailing, 'id'>>,
  { dueAt, failure }: { readonly dueAt: Date; readonly failure: string | null },
): Promise<void> {
  const again = failure === null ? {} : { failure, postponements: sql`${mailings.postponements} + 1` }
  await transaction
    .update(mailings)
    .set({ sendingSince: null, dueAt, ...again })
    .where(eq(mailings.id, id))
}

export async function endMailing(
  transaction: Transaction,
  { id }: Authorized<Pick<Mailing, 'id'>>,
  { now, outcome, failure = null }: { now: Date; outcome: MailingOutcome; failure?: string | null },
): Promise<void> {
  await transaction.update(mailings).set({ outcome, endedAt: now, failure }).where(eq(mailings.id, id))
}

/** Mails of a purpose leave again: somebody asked for it. Their earlier links go on opening. */
export async function renewMailings(
  transaction: Transaction,
  { ids, now }: Authorized<{ readonly ids: readonly string[]; readonly now: Date }>,
): Promise<void> {
  const fresh = { outcome: null, sendingSince: null, endedAt: null, failure: null, postponements: 0, dueAt: now }
  await transaction.update(mailings).set(fresh).where(among(mailings.id, ids))
}

/** What has not left is dropped: the thing that the mails are about has ended. */
export async function dropMailings(
  transaction: Transaction,
  { purposes, now }: Authorized<{ readonly purposes: readonly Mailing['purpose'][]; readonly now: Date }>,
): Promise<void> {
  await transaction
    .update(mailings)
    .set({ outcome: 'dropped', endedAt: now })
    .where(and(inArray(mailings.purpose, [...purposes]), isNull(mailings.outcome), isNull(mailings.sendingSince)))
}

export async function findMailingByLink(database: Database, secretHash: string): Promise<Mailing | undefined> {
  const [found] = await database
    .select({ mailing: mailings })
    .from(mailingLinks)
    .innerJoin(mailings, eq(mailings.id, mailingLinks.mailingId))
    .where(eq(mailingLinks.secretHash, secretHash))
  return found?.mailing
}

/** Erases what was prepared before an instant. */
export async function deleteMailingsBefore(
  transaction: Transaction,
  { before }: Authorized<{ readonly before: Date }>,
): Promise<void> {
  await transaction.delete(mailings).where(lte(mailings.createdAt, before))
}
