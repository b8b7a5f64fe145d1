import { type Place, readingRoles } from '#access'
import { findRegion, listOpenOfRegion, listPlaces, structuresOfLegalEntity } from '#directory'
import type { Authorized, Grant } from '#kernel'
import type { Database, Transaction } from '#storage'
import type { Account } from '../../accounts/account.ts'
import type { Assignment } from '../../accounts/assignment.ts'
import { resolveGrants } from '../../accounts/store-grants.ts'
import { toldOf } from '../notice.ts'
import { insertNotices, listAnswerers } from '../store.ts'

interface Given {
  readonly assignments: readonly Assignment[]
  readonly now: Date
}

/**
 * Keeps a mail for each person who answers for a structure that an account may read from now on; the upkeep sends them.
 * Returns how many people are told.
 */
export async function keepNotices(
  transaction: Transaction,
  reader: Authorized<Account>,
  { assignments, now }: Given,
): Promise<number> {
  const people = new Set<string>()
  for (const assignment of assignments.filter(({ role }) => readingRoles.includes(role))) {
    const grants = await resolveGrants(transaction, [assignment])
    const places = await reachedBy(transaction, grants)
    const { answerers, groupsOf } = await listAnswerers(transaction, places)
    const others = answerers.filter(({ userId }) => userId !== reader.id)
    const told = toldOf(grants, places, { answerers: others, groupsOf }, now)
    await insertNotices(transaction, reader, { ...assignment, grantedAt: now, told })
    for (const { answerer } of told) people.add(answerer.userId)
  }
  return people.size
}

/** The structures of which grants may read something: those of their legal entities, else those of their regions. */
async function reachedBy(database: Database, grants: readonly Grant[]): Promise<Place[]> {
  const entities = new Set(grants.flatMap(({ legalEntityFiness }) => legalEntityFiness ?? []))
  const numbers = grants.flatMap(({ finess }) => finess ?? [])
  for (const entity of entities) {
    numbers.push(...(await structuresOfLegalEntity(database, entity)).map(({ finess }) => finess))
  }
  if (entities.size > 0) return [...(await listPlaces(database, numbers)).values()]
  const regions = grants.flatMap(({ region }) => (region && findRegion(region)) || [])
  const placed = await Promise.all(regions.map((region) => listOpenOfRegion(database, region)))
  return placed.flat().map(({ place }) => place)
}
