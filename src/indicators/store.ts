import { listSumsInForce } from '#assessment'
import { lastTwelveMonths, listAwarenessReach } from '#awareness'
import { listReferentsKnown } from '#directory'
import { type FollowedRegion, type FollowedStructure, listHeldBetween, readYearOn } from '#exercises'
import { countPlansOn } from '#plan'
import type { Database } from '#storage'
import type { RegionFacts } from './facts/facts.ts'
import { endOfDay } from './figures/period.ts'

/** The structures open at the end of a day. */
export function openOn(structures: readonly FollowedStructure[], day: string): FollowedStructure[] {
  return structures.filter(
    ({ openedOn, closedOn }) => (openedOn === null || openedOn <= day) && (closedOn === null || closedOn > day),
  )
}

/** The functions of the directory that indicators read. */
export const knownFunctions = ['rssi', 'ssi-referent', 'pcra-referent'] as const

/** The facts of the structures that somebody follows, as they were known at the end of a day: one reading for each kind of fact. */
export async function readFacts(
  database: Database,
  { structures, deciding }: Pick<FollowedRegion, 'structures' | 'deciding'>,
  { region, day }: { readonly region: string; readonly day: string },
): Promise<RegionFacts> {
  const firstDay = `${day.slice(0, 4)}-01-01`
  const ofYear = structures.filter(
    ({ openedOn, closedOn }) => (openedOn === null || openedOn <= day) && (closedOn === null || closedOn > firstDay),
  )
  const open = openOn(ofYear, day)
  const numbers = open.map(({ finess }) => finess)
  const until = endOfDay(day)
  const referents = await listReferentsKnown(database, numbers, { day, functions: knownFunctions })
  const submissions = await listSumsInForce(database, numbers, until)
  const held = await listHeldBetween(database, numbers, { from: firstDay, to: day })
  const plans = await countPlansOn(database, numbers, { day, until })
  const awareness = await listAwarenessReach(database, numbers, lastTwelveMonths(day))
  return {
    day,
    structures: open.map((structure) => ({
      structure,
      referents: referents.get(structure.finess) ?? [],
      submissions: submissions.get(structure.finess),
      held: held.get(structure.finess) ?? [],
      plan: plans.get(structure.finess),
      awareness: awareness.get(structure.finess),
    })),
    ofYear,
    silent: [],
    exercises: await readYearOn(
      database,
      deciding.filter(({ closedOn }) => closedOn === null || closedOn > firstDay),
      { region, day },
    ),
  }
}
