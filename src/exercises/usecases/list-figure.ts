import { setImmediate as nextTurn } from 'node:timers/promises'
import { z } from 'zod'
import { may, type Place } from '#access'
import { listCurrentReferents, nameUnits, type Referent, type Region, type Structure } from '#directory'
import { type Actor, flatMapInTurns, query } from '#kernel'
import type { Database } from '#storage'
import { filteredYears } from '../follow/cut.ts'
import { dayBehind } from '../follow/day-behind.ts'
import { type Figure, type FigureUnit, figureIn, figures, unitsBehind } from '../follow/figure.ts'
import type { Choices, FollowedStructure, RegionFilter } from '../follow/followed.ts'
import { isFoundAmong } from '../follow/found.ts'
import { regionQuestion, searched } from '../follow/question.ts'
import type { RateQuestion } from '../rate/year-rate.ts'
import { exercisesOver, reachRegion } from './reach-region.ts'
import { type SilentYear, silentYear } from './register-begun.ts'

/** One unit of a list: a structure, or a legal entity with its structures. */
export interface ListedUnit extends Omit<FigureUnit, 'unit'> {
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
    const { region, question, filter, structures, deciding, choices } = reached
    const { year } = question
    const exercises = await exercisesOver(database, reached, { from: year, to: year })
    await nextTurn()
    const [rate] = filteredYears({ structures, deciding, exercises, question, filter }).rates
    const ofKind = asked.kind === 'ES' ? rate?.es : rate?.esms
    const silent = await silentYear(database, reached, { ...question, isWritten: exercises.length > 0 })
    const figure = figureIn(askedFigure, ofKind)
    const found = ofKind && !silent ? unitsBehind(figure, ofKind) : []
    await nextTurn()
    const days = dayBehind(exercises, question)
    const named = await namedUnits(database, context.actor, { found, structures })
    const units = await flatMapInTurns(named, (each): ListedUnit[] =>
      isFoundAmong([each, ...each.sites], search) ? [{ ...each, day: days(each) }] : [],
    )
    const counted = { total: named.length, expected: silent ? 0 : (ofKind?.expected.length ?? 0) }
    const lastDay = rate?.lastDay ?? question.today
    return { region, question, filter, choices, figure, search, silent, units, lastDay, ...counted }
  },
  subject: ({ region }) => `region:${region.code}`,
})

async function namedUnits(
  database: Database,
  actor: Actor,
  { found, structures }: { readonly found: readonly FigureUnit[]; readonly structures: readonly FollowedStructure[] },
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
