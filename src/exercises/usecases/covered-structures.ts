import type { Place } from '#access'
import {
  isFinessNumber,
  listPlaces,
  listStructuresNamed,
  normalizeFinessNumber,
  type Structure,
  structuresOfLegalEntity,
} from '#directory'
import type { Actor, Code, Issue } from '#kernel'
import type { Database } from '#storage'
import { canCover } from '../policy.ts'
import { mostStructures } from '../record/exercise.ts'
import type { TypedExercise } from '../record/typed-exercise.ts'
import { groupsInReach } from './groups-in-reach.ts'

export interface CoveredStructures {
  /** FINESS numbers, sorted; usable only when there is no issue. */
  readonly numbers: readonly string[]
  readonly issues: readonly Issue[]
}

/**
 * The structures that a typed exercise covers: its keeper, those named, those of the whole legal entity and of groups. Lists
 * what is wrong with those named: a number that the register does not hold, a structure closed on that day or of somebody else.
 */
export async function coveredStructures(
  database: Database,
  { actor, keeper, already }: { actor: Actor; keeper: Place; already: readonly string[] },
  { structures: typed, wholeLegalEntity, groups, day }: TypedExercise,
): Promise<CoveredStructures> {
  const named = [...new Set(typed.map(normalizeFinessNumber).filter(Boolean))]
  const entity = wholeLegalEntity ? await structuresOfLegalEntity(database, keeper.legalEntityFiness) : []
  const reached = groups.length > 0 ? await groupsInReach(database, actor, keeper) : []
  const chosen = reached.filter(({ id }) => groups.includes(id))
  const shortcuts = [...entity.map(({ finess }) => finess), ...chosen.flatMap(({ structures }) => structures)]
  const numbers = [...new Set([keeper.finess, ...named, ...shortcuts])].sort()
  if (chosen.length < new Set(groups).size)
    return { numbers, issues: [{ path: 'structures', code: 'exercise-group-elsewhere' }] }
  if (numbers.length > mostStructures) {
    const values = { length: numbers.length, maximum: mostStructures }
    return { numbers, issues: [{ path: 'structures', code: 'exercise-structures-too-many', values }] }
  }
  const wellShaped = numbers.filter(isFinessNumber)
  const known = await listStructuresNamed(database, wellShaped)
  const places = await listPlaces(database, wellShaped)
  const faultOf = (finess: string): Code | undefined => {
    const [structure, place] = [known.get(finess), places.get(finess)]
    if (!structure || !place) return 'exercise-structure-unknown'
    if (isClosedOn(structure, day)) return 'exercise-structure-closed'
    return already.includes(finess) || canCover(actor, keeper, place) ? undefined : 'exercise-structure-elsewhere'
  }
  return { numbers, issues: grouped(numbers, faultOf) }
}

/** A structure that closed later took part. */
function isClosedOn({ closedOn }: Structure, day: string): boolean {
  return closedOn !== null && closedOn <= day
}

const mostNamed = 10

/** One issue for each kind of fault, with the first numbers that have it. */
function grouped(numbers: readonly string[], faultOf: (finess: string) => Code | undefined): Issue[] {
  const faulty = Map.groupBy(numbers, faultOf)
  return [...faulty].flatMap(([code, some]) => {
    if (code === undefined) return []
    const rest = some.length - mostNamed
    const more = rest > 0 ? ` et ${rest} ${rest === 1 ? 'autre' : 'autres'}` : ''
    return [{ path: 'structures', code, values: { numbers: `${excerpts(some)}${more}` } }]
  })
}

function excerpts(numbers: readonly string[]): string {
  return numbers
    .slice(0, mostNamed)
    .map((finess) => finess.slice(0, 20))
    .join(', ')
}
