import { type Place, type Reading, readingOf } from '#access'
import type { Grant } from '#kernel'
import type { Assignment } from '../accounts/assignment.ts'
import type { Givers } from '../accounts/givers.ts'

/** Somebody who answers for structures, by the role that makes them answer. */
export interface Answerer extends Assignment {
  readonly userId: string
}

/** A role that ended before the mail that tells of it left: the account and the givers may be gone when it leaves. */
export interface EndedReading {
  /** ISO 8601. */
  readonly at: string
  readonly name: string
  readonly email: string
  readonly givers: Givers
}

/** Those who answer for some structures, and the groups by which an RSSI answers for legal entities. */
export interface Answering {
  readonly answerers: readonly Answerer[]
  /** Ids of groups, by legal entity. */
  readonly groupsOf: ReadonlyMap<string, readonly string[]>
}

/** Somebody who is told of a new reader, and the role by which they answer for what is read. */
export interface Told {
  readonly answerer: Answerer
  readonly dueAt: Date
}

/**
 * Who is told that some grants read some structures. Of a reader of answers: the people of the structure and the RSSI of
 * its legal entity and of its groups, at once. Of a reader of submitted results: the RSSI, or the people of a structure without one, in the
 * mail of the next morning.
 */
export function toldOf(
  grants: readonly Grant[],
  places: readonly Place[],
  { answerers, groupsOf }: Answering,
  now: Date,
): Told[] {
  const byAssignment = Map.groupBy(answerers, ({ role, scope }) => `${role} ${scope}`)
  const told = new Map<string, Told>()
  for (const place of places) {
    const reading = strongest(grants.map((grant) => readingOf(grant, place)))
    if (!reading) continue
    const own = byAssignment.get(`structure ${place.finess}`) ?? []
    const scopes = [place.legalEntityFiness, ...(groupsOf.get(place.legalEntityFiness) ?? [])]
    const rssi = scopes.flatMap((scope) => byAssignment.get(`college ${scope}`) ?? [])
    const heard = reading === 'whole' ? [...own, ...rssi] : rssi.length > 0 ? rssi : own
    const dueAt = reading === 'whole' ? now : nextMorning(now)
    for (const answerer of heard) {
      const before = told.get(answerer.userId)
      if (!before || before.dueAt > dueAt) told.set(answerer.userId, { answerer, dueAt })
    }
  }
  return [...told.values()]
}

function strongest(readings: readonly (Reading | undefined)[]): Reading | undefined {
  return readings.find((reading) => reading === 'whole') ?? readings.find((reading) => reading !== undefined)
}

const morningMilliseconds = 5 * 60 * 60 * 1000
const dayMilliseconds = 24 * 60 * 60 * 1000

/** The next 5:00 UTC: what is not urgent waits for it, so that nobody gets more than one such mail a day. */
export function nextMorning(now: Date): Date {
  const days = Math.floor((now.getTime() - morningMilliseconds) / dayMilliseconds)
  return new Date((days + 1) * dayMilliseconds + morningMilliseconds)
}

/** A mail that was tried so often, first within a day and then each morning for a week, is given up. */
export const mostAttempts = 16
