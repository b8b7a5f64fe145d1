import { z } from 'zod'
import { type CountedUnit, nameUnits } from '#directory'
import { type Context, query } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Database } from '#storage'
import type { RegionFacts } from '../facts/facts.ts'
import { type CutName, cutFilters, type IndicatorFilter, startCut, usualCut } from '../figures/cut.ts'
import type { Figure } from '../figures/figure.ts'
import { keyOf, type Measure } from '../figures/indicator.ts'
import { callRanks, headOf, type ListHead } from '../figures/list-heads.ts'
import { masked } from '../figures/masked.ts'
import { regionQuestion } from '../question.ts'
import { reachForFile, readOnDays } from './reach-indicators.ts'
import { type RegionIndicators, readIndicators } from './show-indicators.ts'
import { type RegionMissed, readMissed } from './show-missed.ts'

/** A unit that a document names. */
export interface NamedUnit {
  readonly measure: Measure
  readonly name: string
  readonly town: string
}

export interface FigureCut {
  readonly name: CutName
  readonly rows: readonly IndicatorFilter[]
  /** For each indicator in the order of the figures, one figure a row. */
  readonly figures: readonly (readonly Figure[])[]
}

/** Everything that a document about a region tells of its indicators. */
export interface ReportedIndicators {
  readonly shown: RegionIndicators
  /** By département and by kind; the territories are in `shown`. */
  readonly cuts: readonly FigureCut[]
  /** The first of the list behind each figure, by key. */
  readonly heads: ReadonlyMap<string, ListHead<NamedUnit>>
  readonly missed: RegionMissed
}

/** The figures of a region with the first names behind each: one row in the log, as for a list. */
export const reportIndicators = query({
  exports: 'indicators.report',
  input: z.strictObject(regionQuestion),
  run: async (database, asked, context: Context & CatalogueContext): Promise<ReportedIndicators> => {
    const reached = await reachForFile(database, context, asked)
    const { indicators, period } = reached
    const usual = usualCut(reached.choices)
    const { shown, calls } = await readIndicators(database, reached, { cut: usual, context })
    const missed = await readMissed(database, reached, context)
    const [now] = await readOnDays(database, reached, { days: [period.day], indicators })
    if (!now) throw new Error('one day was asked')
    const ranks = callRanks(calls)
    const heads = new Map(indicators.map((each) => [keyOf(each), headOf(each, now, ranks)]))
    return {
      shown,
      cuts: (['departement', 'kind'] as const).flatMap((name) => (name === usual ? [] : cutOf(name, { shown, now }))),
      heads: await namedHeads(database, heads),
      missed,
    }
  },
  subject: ({ shown: { region } }) => `region:${region.code}`,
})

/** The figures that `shown` holds, cut by something else. */
function cutOf(name: CutName, { shown, now }: { shown: RegionIndicators; now: RegionFacts }): FigureCut {
  const { filter, choices, figures } = shown
  const rows = cutFilters(name, filter, choices)
  const sums = startCut(
    figures.map(({ indicator }) => indicator),
    rows,
  )
  sums.add(now)
  const cells = sums.figures(now).map(({ indicator, cut }) => cut.map((figure) => masked(indicator, figure, true)))
  return { name, rows, figures: cells }
}

/** Names all the units at once: a unit that lacks several things is named once. */
async function namedHeads(
  database: Database,
  heads: ReadonlyMap<string, ListHead<Measure> | undefined>,
): Promise<Map<string, ListHead<NamedUnit>>> {
  const units = new Map<string, CountedUnit>()
  for (const head of heads.values()) {
    for (const { finess, sites } of head?.units ?? []) units.set(finess, { finess, numbers: sites })
  }
  const named = new Map((await nameUnits(database, [...units.values()])).map((unit) => [unit.finess, unit]))
  return new Map(
    [...heads].flatMap(([key, head]) => {
      if (!head) return []
      const shown = head.units.map((measure) => {
        const { name = measure.finess, sites = [] } = named.get(measure.finess) ?? {}
        return { measure, name, town: sites[0]?.town ?? '' }
      })
      return [[key, { total: head.total, units: shown }] as const]
    }),
  )
}
