import type { StructureOutline } from '#directory'
import type { Database } from '#storage'
import { judgedApart, type LevelledExercise, ruleTurns } from '../follow/alike.ts'
import { entitiesOf, startStandings, type YearStandings } from '../rate/year-exercises.ts'
import { readAlike } from '../store-region.ts'

/** What an exercise that was held says of its RETEX. Days, `AAAA-MM-JJ`. */
export type HeldOnDay = Pick<LevelledExercise, 'day' | 'retexOn'>

export interface YearOnDay extends YearStandings {
  /** The crisis exercises held by the day that cover each structure. */
  readonly heldBySite: ReadonlyMap<string, readonly HeldOnDay[]>
}

/**
 * What the structures of a region had done by each of some days for the year of that day, the exercises read once, for a few structures at
 * a time: others are answered in between, and no exercise is kept whole. `decidingOn` are also the other sites of their legal entities. An
 * exercise held after a day was still planned on it.
 */
export async function readYearsOn(
  database: Database,
  decidingOn: (day: string) => readonly StructureOutline[],
  { region, days }: { readonly region: string; readonly days: readonly string[] },
): Promise<YearOnDay[]> {
  const years = days.map((day) => Number(day.slice(0, 4)))
  const deciding = days.map(decidingOn)
  const found = days.map((day, place) => startYear(day, deciding[place] ?? []))
  const span = { from: `${Math.min(...years)}-01-01`, to: `${Math.max(...years)}-12-31`, turns: ruleTurns() }
  const numbers = new Set(deciding.flatMap((some) => some.map(({ finess }) => finess)))
  for await (const alike of readAlike(database, numbers, span))
    for (const exercise of judgedApart(alike, region)) for (const year of found) year.add(exercise)
  return found.map(({ done }) => done)
}

/** The year of a day, up to that day. */
function startYear(today: string, deciding: readonly StructureOutline[]) {
  const { bySite, byEntity, add } = startStandings(entitiesOf(deciding), { year: Number(today.slice(0, 4)), today })
  const heldBySite = new Map<string, readonly HeldOnDay[]>()
  const alikeOf = oneOfEach()
  const done: YearOnDay = { bySite, byEntity, heldBySite }
  const year = today.slice(0, 5)
  return {
    done,
    add: (exercise: LevelledExercise) => {
      const { day, status, retexOn, structures } = exercise
      if (status === 'held' && day > today) return add({ ...exercise, status: 'planned' })
      add(exercise)
      if (status !== 'held' || !day.startsWith(year)) return
      const alone = alikeOf({ day, retexOn })
      for (const finess of structures) {
        const own = heldBySite.get(finess)
        heldBySite.set(finess, own ? [...own, ...alone] : alone)
      }
    },
  }
}

/** One list for all exercises of the same days: most structures hold one exercise, and thousands share a few hundred days. */
function oneOfEach(): (held: HeldOnDay) => readonly HeldOnDay[] {
  const known = new Map<string, readonly HeldOnDay[]>()
  return (held) => {
    const key = `${held.day} ${held.retexOn}`
    const alone = known.get(key) ?? [held]
    known.set(key, alone)
    return alone
  }
}
