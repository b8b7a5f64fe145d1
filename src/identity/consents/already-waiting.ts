import type { Assignment } from '../accounts/assignment.ts'
import type { ConsentAsk, WantedRoles } from './consent-ask.ts'

type Wish = Pick<ConsentAsk, 'wanted' | 'accountId'>

/** What a wish adds to the asks that wait already, so that nobody has to decide the same thing twice. */
export interface Beyond {
  /** Undefined when all of it waits already. */
  readonly wanted: WantedRoles | undefined
  /** How many structures, legal entities or people of the wish wait already. */
  readonly already: number
  /** Ids of the asks that keep them. */
  readonly asks: readonly string[]
}

/** Takes out of a wish each structure, legal entity or person for whom all that is wanted waits already, whoever asked. */
export function beyondWaiting(wish: Wish, waiting: readonly ConsentAsk[]): Beyond {
  const askOf = new Map(waiting.flatMap((ask) => unitsOf(ask).flatMap((keys) => keys.map((key) => [key, ask.id]))))
  const units = unitsOf(wish)
  const waits = units.map((keys) => keys.every((key) => askOf.has(key)))
  const asks = new Set(units.flatMap((keys, place) => (waits[place] ? keys.map((key) => askOf.get(key) ?? '') : [])))
  const isNew = (_unit: unknown, place: number) => !waits[place]
  return { wanted: keepOf(wish.wanted, isNew), already: waits.filter(Boolean).length, asks: [...asks] }
}

/** What each structure, legal entity or person of a wish would get: one text for each thing. */
function unitsOf({ wanted, accountId }: Wish): string[][] {
  if (wanted.kind === 'grant') return [[keyOf(`account ${accountId}`, wanted.assignment)]]
  if (wanted.kind === 'invite')
    return wanted.people.map(({ email, assignments }) => assignments.map((each) => keyOf(`mail ${email}`, each)))
  const { role, scope, finess, support } = wanted
  return finess.map((number) => [keyOf(`${number}${number === support ? ' support' : ''}`, { role, scope })])
}

function keyOf(whom: string, { role, scope }: Assignment): string {
  return `${whom} ${role} ${scope}`
}

function keepOf(wanted: WantedRoles, isKept: (unit: unknown, place: number) => boolean): WantedRoles | undefined {
  if (wanted.kind === 'grant') return isKept(wanted.assignment, 0) ? wanted : undefined
  if (wanted.kind === 'invite') {
    const people = wanted.people.filter(isKept)
    return people.length > 0 ? { ...wanted, people } : undefined
  }
  const finess = wanted.finess.filter(isKept)
  const support = finess.find((number) => number === wanted.support)
  return finess.length > 0 ? { ...wanted, finess, support } : undefined
}
