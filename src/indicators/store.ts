import { keepFacts, listSumsInForce } from '#assessment'
import { type AwarenessReach, lastTwelveMonths, listAwarenessReach } from '#awareness'
import { getRegion, listKnownReferents, regionTime } from '#directory'
import { type FollowedRegion, type FollowedStructure, readYearsOn } from '#exercises'
import { batchesOf, nextTurn } from '#kernel'
import { countPlansOn, type PlanOnDay } from '#plan'
import type { Database } from '#storage'
import type { FactKind, RegionFacts, StructureFacts } from './facts/facts.ts'
import { endOfDay } from './figures/period.ts'

/** The structures open at the end of a day. */
export function openOn(structures: readonly FollowedStructure[], day: string): FollowedStructure[] {
  return structures.filter(
    ({ openedOn, closedOn }) => (openedOn === null || openedOn <= day) && (closedOn === null || closedOn > day),
  )
}

/** The functions of the directory that indicators read. */
export const knownFunctions = ['rssi', 'ssi-referent', 'pcra-referent'] as const

interface Asked {
  /** INSEE code. */
  readonly region: string
  readonly days: readonly string[]
  readonly kinds: ReadonlySet<FactKind>
  /** For a file, which reads a large region once: nothing is kept for the next page. */
  readonly isPassing?: boolean
}

type Followed = Pick<FollowedRegion, 'structures' | 'deciding'>

/** Few enough for a short turn: the others of the server are answered after each reading. */
export const atOnce = 400

/**
 * The facts of the structures that somebody follows, as they were known at the end of each of some days: one reading for all days of
 * each kind of fact, and of the kinds that are asked alone.
 */
export async function readFacts(database: Database, followed: Followed, asked: Asked): Promise<RegionFacts[]> {
  const { region, days, kinds } = asked
  const exercises = kinds.has('exercises')
    ? await readYearsOn(database, (day) => followed.deciding.filter(notClosedIn(day)), { region, days })
    : []
  const time = regionTime(getRegion(region))
  const known = days.map((day, place) => ({
    day,
    time,
    structures: [] as StructureFacts[],
    ofYear: openInYear(followed.structures, day),
    silent: [],
    exercises: exercises[place] ?? noExercises,
  }))
  for (const some of batchesOf(followed.structures, atOnce)) {
    const said = await readSaid(database, some, asked)
    for (const [place, { day, structures }] of known.entries())
      for (const structure of openOn(some, day)) structures.push(said(structure, place))
    await nextTurn()
  }
  return known
}

const noExercises = { bySite: new Map(), byEntity: new Map(), heldBySite: new Map() }

const firstDayOf = (day: string) => `${day.slice(0, 4)}-01-01`

/** The structures open on some day of the year of a day, by then. */
export function openInYear(structures: readonly FollowedStructure[], day: string): FollowedStructure[] {
  const isNotClosed = notClosedIn(day)
  return structures.filter((each) => isNotClosed(each) && (each.openedOn === null || each.openedOn <= day))
}

/** A site that opens later may already plan what its legal entity does within the year. */
function notClosedIn(day: string) {
  const firstDay = firstDayOf(day)
  return ({ closedOn }: Pick<FollowedStructure, 'closedOn'>) => closedOn === null || closedOn > firstDay
}

/** What is known of a structure on a day, the days by their place too. */
async function readSaid(
  database: Database,
  structures: readonly FollowedStructure[],
  { region, days, kinds, isPassing }: Asked,
) {
  const time = regionTime(getRegion(region))
  const ends = days.map((day) => endOfDay(day, time))
  const numbers = [...new Set(days.flatMap((day) => openOn(structures, day).map(({ finess }) => finess)))]
  const read = <Found>(kind: FactKind, reading: () => Promise<Found>) => (kinds.has(kind) ? reading() : undefined)
  const referents = await read('referents', () =>
    listKnownReferents(database, numbers, { days, functions: knownFunctions, isPassing }),
  )
  const submissions = await read('submissions', () =>
    listSumsInForce(database, numbers, ends, isPassing ? keepFacts(0) : undefined),
  )
  const [plans, awareness]: [Map<string, PlanOnDay>[], Map<string, AwarenessReach>[]] = [[], []]
  for (const [place, day] of days.entries()) {
    if (kinds.has('plan'))
      plans.push(await countPlansOn(database, numbers, { day, until: ends[place] ?? endOfDay(day, time) }))
    if (kinds.has('awareness')) awareness.push(await listAwarenessReach(database, numbers, lastTwelveMonths(day)))
  }
  return (structure: FollowedStructure, place: number): StructureFacts => {
    const { finess } = structure
    return {
      structure,
      referents: referents?.[place]?.get(finess) ?? [],
      submissions: submissions?.[place]?.get(finess),
      plan: plans[place]?.get(finess),
      awareness: awareness[place]?.get(finess),
    }
  }
}
