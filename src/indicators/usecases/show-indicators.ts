import { z } from 'zod'
import { listStructuresNamed, type Region, type Structure } from '#directory'
import type { Choices } from '#exercises'
import { type Context, query } from '#kernel'
import type { CatalogueContext, Programme } from '#questionnaires'
import type { Database } from '#storage'
import type { RegionFacts } from '../facts/facts.ts'
import { type Call, callOrder } from '../figures/call-order.ts'
import { type CutName, cutBy, cutFilters, cutNames, type IndicatorFilter } from '../figures/cut.ts'
import { type Figure, figureOf } from '../figures/figure.ts'
import type { Indicator } from '../figures/indicator.ts'
import { masked } from '../figures/masked.ts'
import type { Period } from '../figures/period.ts'
import { canReadPoint } from '../policy.ts'
import { regionQuestion } from '../question.ts'
import { type Imported, readImported } from './imported-series.ts'
import { type ReachedIndicators, reachIndicators, readBoth } from './reach-indicators.ts'

/** One line of figures: an indicator, its previous period, and its cut. */
export interface IndicatorFigures {
  readonly indicator: Indicator
  readonly now: Figure
  readonly before: Figure
  /** In the order of `rows`. */
  readonly cut: readonly Figure[]
}

export interface RegionIndicators {
  readonly region: Region
  readonly programme: Programme
  readonly today: string
  readonly year: number
  /** Whether the reader follows the whole region; an animator follows a territory of it. */
  readonly isWhole: boolean
  readonly filter: IndicatorFilter
  readonly choices: Choices
  readonly cut: CutName
  /** The filters of the columns of the cut. */
  readonly rows: readonly IndicatorFilter[]
  /** Undefined for a year that has not begun: nothing is counted then. */
  readonly period: Period | undefined
  readonly figures: readonly IndicatorFigures[]
  /** Structures that the filter keeps on the day, of any kind; those whose kind nobody knows, and those without territory. */
  readonly structures: number
  readonly unclassified: number
  readonly unplaced: number
  /** Structures to call, the neediest first: the first five, with their names. */
  readonly calls: readonly (Call & { readonly structure: Structure })[]
  readonly callCount: number
  readonly imported: Imported
}

const shownCalls = 5

/** The figures of a region, or of the territory of an animator, in order of use. */
export const showIndicators = query({
  input: z.strictObject({ ...regionQuestion, cut: z.enum(cutNames).default('territory') }),
  run: async (database, { cut, ...asked }, context: Context & CatalogueContext): Promise<RegionIndicators> =>
    (await readIndicators(database, await reachIndicators(database, context, asked), { cut, context })).shown,
})

/** What figures were computed from, for files that tell more than the page. Absent for a year that has not begun. */
export interface ReadFacts {
  readonly now: RegionFacts
  readonly calls: readonly Call[]
}

/** The figures that pages and files show, read once for either. */
export async function readIndicators(
  database: Database,
  reached: ReachedIndicators,
  { cut, context }: { readonly cut: CutName; readonly context: Context & CatalogueContext },
): Promise<{ readonly shown: RegionIndicators; readonly read: ReadFacts | undefined }> {
  const { region, period, today, year, filter, choices, indicators } = reached
  const rows = cutFilters(cut, filter, choices)
  const isWhole = canReadPoint(context.actor, { region: region.code, territory: '' })
  const base = { region, today, year, isWhole, filter, choices, cut, rows, period }
  const programme = context.catalogue.latestProgramme('care')
  if (!period) return { shown: { ...base, programme, ...nothing }, read: undefined }
  const { now, before } = await readBoth(database, reached, { period, indicators })
  const isNarrowed = Object.values(filter).some((value) => value !== undefined)
  const cutNow = cutBy(now, rows)
  const calls = callOrder(indicators, now)
  const named = await listStructuresNamed(
    database,
    calls.slice(0, shownCalls).map(({ finess }) => finess),
  )
  return {
    read: { now, calls },
    shown: {
      ...base,
      programme,
      figures: indicators
        .filter(({ kind }) => kind === undefined || filter.kind === undefined || kind === filter.kind)
        .map((indicator) => {
          const { all, cut: parts } = cutNow(indicator)
          return {
            indicator,
            now: masked(indicator, all, isNarrowed),
            before: masked(indicator, figureOf(indicator, before), isNarrowed),
            cut: parts.map((figure) => masked(indicator, figure, true)),
          }
        }),
      ...sizesOf(now),
      imported: await readImported(database, context.actor, { region, day: period.day, filter }),
      callCount: calls.length,
      calls: calls.slice(0, shownCalls).flatMap((call) => {
        const structure = named.get(call.finess)
        return structure ? [{ ...call, structure }] : []
      }),
    },
  }
}

const nothing = {
  figures: [],
  structures: 0,
  unclassified: 0,
  unplaced: 0,
  calls: [],
  callCount: 0,
  imported: { series: [], changes: [], territoryNames: new Map<string, string>() },
} as const

function sizesOf({ structures }: RegionFacts) {
  return {
    structures: structures.length,
    unclassified: structures.filter(({ structure: { kind } }) => kind !== 'ES' && kind !== 'ESMS').length,
    unplaced: structures.filter(({ structure: { place } }) => place.territoryId === null).length,
  }
}
