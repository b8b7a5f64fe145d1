import { type Place, type Reading, type Relation, readingOf, relationsOf, visibility } from '#access'
import { daysAfter, type Grant, type Role } from '#kernel'
import type { Assignment } from '../accounts/assignment.ts'

/** How many people read a structure by one role, and how many of them since less than `recentDays`. */
export interface ReaderCount {
  readonly role: Role
  readonly relation: Relation
  readonly reading: Reading
  readonly people: number
  readonly recent: number
}

export const recentDays = 30

/** Somebody who holds a role over a structure or over what it belongs to. */
export interface Holding extends Assignment {
  readonly userId: string
  readonly grantedAt: Date
}

/** Counts each person once, by the role that reads the most. */
export function readerCounts(holdings: readonly Holding[], place: Place, now: Date): ReaderCount[] {
  const people = new Map<string, Reader>()
  for (const holding of holdings) {
    const reader = readerOf(holding, place)
    const before = people.get(holding.userId)
    if (reader && (!before || (before.reading === 'shared' && reader.reading === 'whole'))) {
      people.set(holding.userId, reader)
    }
  }
  const groups = Map.groupBy(people.values(), ({ role, relation }) => `${role} ${relation}`)
  const recentFrom = daysAfter(now, -recentDays)
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const recent = [first, ...others].filter(({ grantedAt }) => grantedAt > recentFrom).length
    const { role, relation, reading } = first
    return { role, relation, reading, people: 1 + others.length, recent }
  })
}

type Reader = Pick<ReaderCount, 'role' | 'relation' | 'reading'> & { readonly grantedAt: Date }

function readerOf({ role, scope, grantedAt }: Holding, place: Place): Reader | undefined {
  const grant = grantOf({ role, scope }, place)
  const reading = readingOf(grant, place)
  if (!reading) return undefined
  const deed = reading === 'whole' ? 'read-answers' : 'read-shared'
  const relation = relationsOf(grant, place).find((each) => visibility[role][each]?.includes(deed))
  return relation && { role, relation, reading, grantedAt }
}

/** The grant of a role over the structure, over another structure of its legal entity, or over what it belongs to: groups too. */
function grantOf({ role, scope }: Assignment, { legalEntityFiness }: Place): Grant {
  const isOfEntity = role === 'structure' || role === 'college'
  const isOfGroup = role === 'college' && scope !== legalEntityFiness
  return {
    role,
    finess: role === 'structure' ? scope : null,
    legalEntityFiness: isOfEntity ? legalEntityFiness : null,
    territoryId: role === 'territory' ? scope : null,
    region: role === 'region' ? scope : null,
    ...(isOfGroup ? { groupId: scope } : {}),
  }
}
