import { and, asc, count, desc, eq, isNotNull, isNull } from 'drizzle-orm'
import { type Authorized, batchesOf, newId } from '#kernel'
import { among, type Database, forUpdate, type Transaction } from '#storage'
import { alertAnswerChanges, alertStructures, alerts } from '../tables.ts'
import { type Alert, type AlertAnswer, type AlertCounts, type AskedStructure, alertAnswers } from './alert.ts'

const batchSize = 500

export async function findAlert(database: Database, id: string): Promise<Alert | undefined> {
  const [found] = await database.select().from(alerts).where(eq(alerts.id, id))
  return found
}

/** Nobody else changes the alert until commit. */
export async function lockAlert(transaction: Transaction, id: string): Promise<Alert | undefined> {
  const [found] = await forUpdate(transaction.select().from(alerts).where(eq(alerts.id, id)))
  return found
}

/** The alerts of a region, the latest first. */
export async function listAlerts(database: Database, region: string): Promise<Alert[]> {
  return database.select().from(alerts).where(eq(alerts.region, region)).orderBy(desc(alerts.createdAt))
}

export async function countAlerts(database: Database, region: string): Promise<number> {
  return database.$count(alerts, eq(alerts.region, region))
}

export async function putAlert(transaction: Transaction, alert: Authorized<Alert>): Promise<void> {
  const { id: _id, region: _region, createdAt: _createdAt, ...content } = alert
  await transaction.insert(alerts).values(alert).onConflictDoUpdate({ target: alerts.id, set: content })
}

export async function deleteAlert(transaction: Transaction, { id }: Authorized<Alert>): Promise<void> {
  await transaction.delete(alerts).where(eq(alerts.id, id))
}

/** The structures asked, when the alert is sent. */
export async function insertAsked(
  transaction: Transaction,
  { id: alertId }: Authorized<Alert>,
  asked: readonly Pick<AskedStructure, 'finess' | 'isReached'>[],
): Promise<void> {
  const rows = asked.map((each) => ({ ...each, alertId, answer: null, answeredAt: null }))
  for (const batch of batchesOf(rows, batchSize)) await transaction.insert(alertStructures).values(batch)
}

export async function listAsked(database: Database, alertId: string): Promise<AskedStructure[]> {
  return database
    .select()
    .from(alertStructures)
    .where(eq(alertStructures.alertId, alertId))
    .orderBy(asc(alertStructures.finess))
}

/** The alerts sent to some structures, with each of these, the latest alert first. */
export async function listSentTo(
  database: Database,
  numbers: readonly string[],
): Promise<{ readonly alert: Alert; readonly asked: AskedStructure }[]> {
  return database
    .select({ alert: alerts, asked: alertStructures })
    .from(alertStructures)
    .innerJoin(alerts, eq(alerts.id, alertStructures.alertId))
    .where(and(among(alertStructures.finess, numbers), isNotNull(alerts.publishedAt)))
    .orderBy(desc(alerts.publishedAt), asc(alertStructures.finess))
}

/** How many open alerts some structures have not answered. */
export async function countUnanswered(database: Database, numbers: readonly string[]): Promise<number> {
  const [found] = await database
    .select({ waiting: count() })
    .from(alertStructures)
    .innerJoin(alerts, eq(alerts.id, alertStructures.alertId))
    .where(
      and(
        among(alertStructures.finess, numbers),
        isNull(alertStructures.answer),
        isNotNull(alerts.publishedAt),
        isNull(alerts.closedAt),
      ),
    )
  return found?.waiting ?? 0
}

/** How many structures say what of each alert of a region. */
export async function countByAlert(database: Database, region: string): Promise<Map<string, AlertCounts>> {
  const rows = await database
    .select({ id: alertStructures.alertId, answer: alertStructures.answer, structures: count() })
    .from(alertStructures)
    .innerJoin(alerts, eq(alerts.id, alertStructures.alertId))
    .where(eq(alerts.region, region))
    .groupBy(alertStructures.alertId, alertStructures.answer)
  return new Map(
    [...Map.groupBy(rows, ({ id }) => id)].map(([id, each]) => {
      const countOf = (wanted: AlertAnswer | null) => each.find(({ answer }) => answer === wanted)?.structures ?? 0
      const byAnswer = Object.fromEntries(alertAnswers.map((answer) => [answer, countOf(answer)]))
      const asked = each.reduce((sum, { structures }) => sum + structures, 0)
      return [id, { asked, unanswered: countOf(null), byAnswer: byAnswer as AlertCounts['byAnswer'] }]
    }),
  )
}

/** Those of some structures to which an alert was sent. */
export async function listAskedAmong(
  database: Database,
  alertId: string,
  numbers: readonly string[],
): Promise<AskedStructure[]> {
  return database
    .select()
    .from(alertStructures)
    .where(and(eq(alertStructures.alertId, alertId), among(alertStructures.finess, numbers)))
    .orderBy(asc(alertStructures.finess))
}

interface Kept {
  /** FINESS numbers of the structures whose answer changes. */
  readonly numbers: readonly string[]
  readonly now: Date
}

/** Keeps the answer of some structures of one alert, and what was answered before. */
export async function putAnswers(
  transaction: Transaction,
  { alert, answer }: Authorized<{ readonly alert: Alert; readonly answer: AlertAnswer }>,
  { numbers, now }: Kept,
): Promise<void> {
  await transaction
    .update(alertStructures)
    .set({ answer, answeredAt: now })
    .where(and(eq(alertStructures.alertId, alert.id), among(alertStructures.finess, numbers)))
  const rows = numbers.map((finess) => ({ id: newId(), alertId: alert.id, finess, answer, answeredAt: now }))
  for (const batch of batchesOf(rows, batchSize)) await transaction.insert(alertAnswerChanges).values(batch)
}
