import { z } from 'zod'
import { may, type Place } from '#access'
import { listCurrentReferents, nameUnits, type Referent, type Region, type Structure } from '#directory'
import { type Actor, flatMapInTurns, nextTurn, query } from '#kernel'
import type { Database } from '#storage'
import { startYears } from '../follow/counted-years.ts'
import { startDays } from '../follow/day-behind.ts'
import { type Figure, figureIn, figures, unitsBehind } from '../follow/figure.ts'
import type { Choices, FollowedStructure, RegionFilter } from '../follow/followed.ts'
import { isFoundAmong } from '../follow/found.ts'
import { regionQuestion, searched } from '../follow/question.ts'
import { type UnitInYear, unitsInYear } from '../rate/units-in-year.ts'
import { type RateQuestion, rateOver, unitsOf } from '../rate/year-rate.ts'
import { exercisesOver, reachRegion } from './reach-region.ts'
import { type SilentYear, silentYear } from './register-begun.ts'

/** One unit of a list: a structure, or a legal entity with its structures. */
export interface ListedUnit extends Omit<UnitInYear, 'unit'> {
  /** FINESS number of the structure or of the legal entity. */
  readonly finess: string
  readonly name: string
  /** The structures of the unit that the actor follows, by number. */
  readonly sites: readonly (Structure & Pick<FollowedStructure, 'place'>)[]
  /** The day of the exercise on which the standing rests, `AAAA-MM-JJ`. */
  readonly day: string | undefined
  /** Current referents of the sites that somebody holds. */
  readonly referents: readonly Referent[]
}

export interface FigureList {
  readonly region: Region
  readonly question: Required<RateQuestion>
  readonly filter: RegionFilter
  readonly choices: Choices
  readonly figure: Figure
  /** Those that the search finds, by name. */
  readonly units: readonly ListedUnit[]
  /** The figure: how many units there are, found or not. */
  readonly total: number
  readonly search: string
  /** A closed year of which the register says nothing: the list is then empty. */
  readonly silent: SilentYear | undefined
  /** The denominator of the figure. */
  readonly expected: number
  /** 31 December, or today. */
  readonly lastDay: string
}

/**
 * The units behind a figure, with their referents. Each reading leaves a row in the log, since names and contacts leave the
 * server.
 */
export const listFigure = query({
  exports: 'exercises.list-figure',
  input: z.strictObject({ ...regionQuestion, kind: z.enum(['ES', 'ESMS']), figure: z.enum(figures), ...searched }),
  run: async (database, { figure: askedFigure, search, ...asked }, context): Promise<FigureList> => {
    const reached = await reachRegion(database, context, asked)
    const { region, question, filter, structures, choices } = reached
    const { year } = question
    const [counted, days] = [startYears(reached), startDays(question)]
    for await (const exercises of exercisesOver(database, reached, { from: year, to: year }))
      for (const exercise of exercises) {
        counted.add(exercise)
        days.add(exercise)
      }
    await nextTurn()
    const units = unitsOf(counted.kept, question)
    const rate = rateOver(units, counted.asked, question)
    const kind = asked.kind === 'ES' ? 'es' : 'esms'
    const silent = await silentYear(database, reached, { ...question, isWritten: counted.hasBegun() })
    const figure = figureIn(askedFigure, rate?.[kind])
    const found = silent ? [] : unitsBehind(figure, unitsInYear(kind, units, counted.asked, question))
    await nextTurn()
    const named = await namedUnits(database, context.actor, { found, structures })
    const listed = await flatMapInTurns(named, (each): ListedUnit[] =>
      isFoundAmong([each, ...each.sites], search) ? [{ ...each, day: days.dayOf(each) }] : [],
    )
    const lengths = { total: named.length, expected: silent ? 0 : (rate?.[kind].expected ?? 0) }
    const lastDay = rate?.lastDay ?? question.today
    return { region, question, filter, choices, figure, search, silent, units: listed, lastDay, ...lengths }
  },
  subject: ({ region }) => `region:${region.code}`,
})

async function namedUnits(
  database: Database,
  actor: Actor,
  { found, structures }: { readonly found: readonly UnitInYear[]; readonly structures: readonly FollowedStructure[] },
): Promise<Omit<ListedUnit, 'day'>[]> {
  const places = new Map(structures.map(({ finess, place }) => [finess, place]))
  const units = found.map(({ unit, ...standing }) => {
    return { ...standing, finess: unit.finess, numbers: unit.structures.map(({ finess }) => finess) }
  })
  const named = await nameUnits(database, units)
  const lines = await listCurrentReferents(
    database,
    units.flatMap(({ numbers }) => numbers).filter((finess) => readsReferents(actor, places.get(finess))),
  )
  const held = Map.groupBy(
    lines.filter(({ standing }) => standing !== 'vacant'),
    ({ finess }) => finess,
  )
  return named.map(({ numbers: _, sites, ...unit }) => {
    const own = sites.flatMap((site) => {
      const place = places.get(site.finess)
      return place ? [{ ...site, place }] : []
    })
    return { ...unit, sites: own, referents: own.flatMap(({ finess }) => held.get(finess) ?? []) }
  })
}

function readsReferents(actor: Actor, place: Place | undefined): boolean {
  return place !== undefined && may(actor, 'read-referents', place)
}
