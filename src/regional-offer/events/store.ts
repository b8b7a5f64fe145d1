import { and, asc, count, desc, eq, gt, inArray, isNotNull, isNull, lte } from 'drizzle-orm'
import type { Authorized } from '#kernel'
import { among, type Database, forUpdate, type Transaction } from '#storage'
import { eventRegistrations, regionalEvents } from '../tables.ts'
import type { RegionalEvent } from './event.ts'

const { id, region, beginsAt, overAt } = regionalEvents

/** The events of a region that are not over, the next first. */
export async function listComing(database: Database, code: string, now: Date): Promise<RegionalEvent[]> {
  return database
    .select()
    .from(regionalEvents)
    .where(and(eq(region, code), gt(overAt, now)))
    .orderBy(asc(beginsAt), asc(id))
}

/** Those that were over by `now` and not yet at `since`, the latest first. */
export async function listOver(
  database: Database,
  code: string,
  { since, now }: { readonly since: Date; readonly now: Date },
): Promise<RegionalEvent[]> {
  return database
    .select()
    .from(regionalEvents)
    .where(and(eq(region, code), lte(overAt, now), gt(overAt, since)))
    .orderBy(desc(beginsAt), asc(id))
}

export async function findEvent(database: Database, eventId: string): Promise<RegionalEvent | undefined> {
  const [found] = await database.select().from(regionalEvents).where(eq(id, eventId))
  return found
}

/** Nobody else changes the event, or takes one of its places, until commit. */
export async function lockEvent(transaction: Transaction, eventId: string): Promise<RegionalEvent | undefined> {
  const [found] = await forUpdate(transaction.select().from(regionalEvents).where(eq(id, eventId)))
  return found
}

export async function countEvents(database: Database, code: string): Promise<number> {
  return database.$count(regionalEvents, eq(region, code))
}

export async function putEvent(transaction: Transaction, event: Authorized<RegionalEvent>): Promise<void> {
  const { id: _id, region: _region, createdAt: _createdAt, ...content } = event
  await transaction.insert(regionalEvents).values(event).onConflictDoUpdate({ target: id, set: content })
}

/** The next events of some regions that are not over and not cancelled. */
export async function listNext(
  database: Database,
  codes: readonly string[],
  { now, most }: { readonly now: Date; readonly most: number },
): Promise<RegionalEvent[]> {
  return database
    .select()
    .from(regionalEvents)
    .where(and(inArray(region, [...codes]), gt(overAt, now), isNull(regionalEvents.cancelledAt)))
    .orderBy(asc(beginsAt), asc(id))
    .limit(most)
}

/** The events of some regions that are not over, and of whose move or cancelling registered structures were told. */
export async function listTold(database: Database, codes: readonly string[], now: Date): Promise<RegionalEvent[]> {
  return database
    .select()
    .from(regionalEvents)
    .where(and(inArray(region, [...codes]), gt(overAt, now), isNotNull(regionalEvents.toldAt)))
    .orderBy(asc(beginsAt), asc(id))
}

/** How many structures are registered to each of some events. */
export async function countRegistered(
  database: Database,
  eventIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const rows = await database
    .select({ eventId: eventRegistrations.eventId, registered: count() })
    .from(eventRegistrations)
    .where(among(eventRegistrations.eventId, eventIds))
    .groupBy(eventRegistrations.eventId)
  return new Map(rows.map(({ eventId, registered }) => [eventId, registered]))
}

/** A structure that comes to an event. */
export interface Registration {
  readonly eventId: string
  readonly finess: string
  readonly registeredAt: Date
}

/** The structures registered to an event, the first one first. */
export async function listRegistrations(database: Database, eventId: string): Promise<Registration[]> {
  return database
    .select()
    .from(eventRegistrations)
    .where(eq(eventRegistrations.eventId, eventId))
    .orderBy(asc(eventRegistrations.registeredAt), asc(eventRegistrations.finess))
}

/** Which of some structures are registered to which of some events. */
export async function listRegisteredAmong(
  database: Database,
  eventIds: readonly string[],
  numbers: readonly string[],
): Promise<Registration[]> {
  if (eventIds.length === 0 || numbers.length === 0) return []
  return database
    .select()
    .from(eventRegistrations)
    .where(and(inArray(eventRegistrations.eventId, [...eventIds]), among(eventRegistrations.finess, numbers)))
}

export async function putRegistration(transaction: Transaction, registration: Authorized<Registration>): Promise<void> {
  const { eventId, finess, registeredAt } = registration
  await transaction.insert(eventRegistrations).values({ eventId, finess, registeredAt }).onConflictDoNothing()
}

export async function deleteRegistration(
  transaction: Transaction,
  { eventId, finess }: Authorized<Registration>,
): Promise<void> {
  await transaction
    .delete(eventRegistrations)
    .where(and(eq(eventRegistrations.eventId, eventId), eq(eventRegistrations.finess, finess)))
}
