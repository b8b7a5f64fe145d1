import { z } from 'zod'
import { may } from '#access'
import { listCurrentReferents, nameUnits, type Referent, type Region, type Structure } from '#directory'
import { type Choices, type FollowedStructure, isFoundAmong } from '#exercises'
import { AppError, type Context, flatMapInTurns, type ListPage, nextTurn, pageOf, query } from '#kernel'
import type { CatalogueContext, Programme } from '#questionnaires'
import type { Database } from '#storage'
import type { IndicatorFilter } from '../figures/cut.ts'
import { type Figure, figureOf, startSum } from '../figures/figure.ts'
import { type Indicator, type Measure, measuresOf } from '../figures/indicator.ts'
import type { Period } from '../figures/period.ts'
import { regionQuestion } from '../question.ts'
import { indicatorNamed, reachForFile, reachIndicators, readBoth } from './reach-indicators.ts'

/** `unmeasured`: structures of which the indicator says nothing, since nothing was answered or held. */
export const listedStates = ['all', 'reached', 'not-reached', 'unknown', 'unmeasured'] as const
export type ListedState = (typeof listedStates)[number]

export interface ListedUnit {
  /** FINESS number of the structure or of the legal entity. */
  readonly finess: string
  readonly name: string
  readonly sites: readonly Structure[]
  readonly places: readonly FollowedStructure[]
  readonly state: Exclude<ListedState, 'all'>
  readonly measure: Measure | undefined
  /** What it was a year before; undefined when nothing was said then. */
  readonly before: Measure | undefined
  readonly referents: readonly Referent[]
}

export interface IndicatorList {
  readonly region: Region
  readonly programme: Programme
  readonly indicator: Indicator
  readonly filter: IndicatorFilter
  readonly choices: Choices
  readonly year: number
  readonly today: string
  readonly period: Period | undefined
  readonly state: ListedState
  readonly search: string
  readonly figure: Figure
  readonly list: ListPage<ListedUnit>
}

/**
 * The structures behind a figure, with their referents, searched and paged by the server. Each reading leaves a row in the log, since
 * names and contacts leave the server.
 */
export const listIndicator = query({
  exports: 'indicators.list',
  input: z.strictObject({
    ...regionQuestion,
    indicator: z.string().max(60),
    state: z.enum(listedStates).default('all'),
    search: z.string().max(200).default(''),
    page: z.number().int().default(1),
    /** Lines of a page; as many as pages on screen have when absent. */
    lines: z.number().int().min(1).max(500).optional(),
    /** Every line at once, for a file. */
    whole: z.boolean().default(false),
  }),
  run: async (
    database,
    { indicator: key, state, search, page, lines, whole, ...asked },
    context: Context & CatalogueContext,
  ): Promise<IndicatorList> => {
    const reached = await (whole ? reachForFile : reachIndicators)(database, context, asked)
    const { region, period, year, filter, choices, indicators, followed } = reached
    const indicator = indicatorNamed(indicators, key)
    if (indicator.sight !== 'named') throw new AppError('not-found', 'not-found')
    const both = period && (await readBoth(database, reached, { period, indicators: [indicator] }))
    await nextTurn()
    const measures = both ? measuresOf(indicator, both.now) : []
    await nextTurn()
    const before = new Map(both ? measuresOf(indicator, both.before).map((each) => [each.finess, each]) : [])
    await nextTurn()
    const silent = unmeasured(measures, indicator, both?.now.structures.map(({ structure }) => structure) ?? [])
    const units = [...measures.map((measure) => ({ measure, ...unitOf(measure) })), ...silent].filter((unit) =>
      state === 'all' ? unit.state !== 'unmeasured' : unit.state === state,
    )
    const places = new Map(followed.structures.map((structure) => [structure.finess, structure]))
    const found = await flatMapInTurns(await nameUnits(database, units), ({ numbers, ...unit }) =>
      isFoundAmong([unit, ...unit.sites], search)
        ? [{ ...unit, places: numbers.flatMap((number) => places.get(number) ?? []) }]
        : [],
    )
    const shown = whole ? { items: found, page: 1, pages: 1, total: found.length } : pageOf(found, page, lines)
    const mayRead = (structure: FollowedStructure | undefined) =>
      structure !== undefined && may(context.actor, 'read-referents', structure.place)
    const referents = await referentsOf(database, shown.items, (finess) => mayRead(places.get(finess)))
    const items = await flatMapInTurns(shown.items, (unit) => ({
      ...unit,
      before: before.get(unit.finess),
      referents: unit.sites.flatMap(({ finess }) => referents.get(finess) ?? []),
    }))
    return {
      region,
      programme: context.catalogue.latestProgramme('care'),
      indicator,
      filter,
      choices,
      year,
      today: reached.today,
      period,
      state,
      search,
      figure: both ? figureOf(indicator, both.now) : startSum(indicator).figure(),
      list: { ...shown, items },
    }
  },
  subject: ({ region }) => `region:${region.code}`,
})

interface Unit {
  readonly finess: string
  readonly numbers: readonly string[]
  readonly state: Exclude<ListedState, 'all'>
  readonly measure: Measure | undefined
}

function unitOf(measure: Measure): Pick<Unit, 'finess' | 'numbers' | 'state'> {
  const { finess, sites, part, whole, unknown } = measure
  const state = unknown >= whole ? 'unknown' : part >= whole ? 'reached' : 'not-reached'
  return { finess, numbers: sites, state }
}

function unmeasured(
  measures: readonly Measure[],
  { kind }: Indicator,
  structures: readonly FollowedStructure[],
): Unit[] {
  const known = new Set(measures.flatMap(({ sites }) => sites))
  return structures
    .filter((structure) => !known.has(structure.finess) && (kind === undefined || structure.kind === kind))
    .map(({ finess }) => ({ finess, numbers: [finess], state: 'unmeasured', measure: undefined }))
}

async function referentsOf(
  database: Database,
  units: readonly Pick<ListedUnit, 'sites'>[],
  mayRead: (finess: string) => boolean,
): Promise<Map<string, Referent[]>> {
  const numbers = units.flatMap(({ sites }) => sites.map(({ finess }) => finess)).filter(mayRead)
  const lines = await listCurrentReferents(database, numbers)
  return Map.groupBy(
    lines.filter(({ standing }) => standing !== 'vacant'),
    ({ finess }) => finess,
  )
}
