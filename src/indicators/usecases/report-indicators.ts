import { z } from 'zod'
import { type CountedUnit, nameUnits } from '#directory'
import { type Context, finishInTurns, query, type Steps } from '#kernel'
import type { CatalogueContext } from '#questionnaires'
import type { Database } from '#storage'
import type { RegionFacts } from '../facts/facts.ts'
import type { Call } from '../figures/call-order.ts'
import { type CutFigure, type CutName, cutFilters, type IndicatorFilter, startCut, usualCut } from '../figures/cut.ts'
import type { Figure } from '../figures/figure.ts'
import { type Indicator, keyOf, type Measure } from '../figures/indicator.ts'
import { callRanks, type HeadSum, type ListHead, startHead } from '../figures/list-heads.ts'
import { masked } from '../figures/masked.ts'
import { regionQuestion } from '../question.ts'
import { reachForFile } from './reach-indicators.ts'
import { readDaysInParts } from './read-in-parts.ts'
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
    const others = (['departement', 'kind'] as const).filter((name) => name !== usual)
    const sums = startDetails(indicators, { others: others.map((name) => startOther(name, shown)), calls })
    const { whole, parts } = await readDaysInParts(database, reached, [period.day])
    for await (const part of parts) for (const now of part) sums.add(now)
    for (const now of whole) await finishInTurns(sums.addWhole(now))
    return { shown, cuts: sums.cuts(), heads: await namedHeads(database, sums.heads), missed }
  },
  subject: ({ shown: { region } }) => `region:${region.code}`,
})

/** The figures that `shown` holds, cut by something else. */
function startOther(name: CutName, { filter, choices, figures }: RegionIndicators) {
  const rows = cutFilters(name, filter, choices)
  const indicators = figures.map(({ indicator }) => indicator)
  return { name, rows, sums: startCut(indicators, rows) }
}

/** What a document tells beyond the page, added up a few structures at a time. */
function startDetails(
  indicators: readonly Indicator[],
  { others, calls }: { readonly others: readonly ReturnType<typeof startOther>[]; readonly calls: readonly Call[] },
) {
  const ranks = callRanks(calls)
  const heads: Headed[] = indicators.map((indicator) => ({ indicator, head: startHead(indicator, ranks) }))
  const cuts: FigureCut[] = []
  return {
    heads,
    cuts: () => cuts,
    add: (part: RegionFacts) => {
      for (const { sums } of others) sums.add(part)
      for (const { indicator, head } of heads) if (indicator.unit !== 'legal-entity') head?.add(part)
    },
    *addWhole(whole: RegionFacts): Steps<void> {
      for (const { indicator, head } of heads) {
        if (indicator.unit === 'legal-entity') head?.add(whole)
        yield
      }
      for (const { name, rows, sums } of others)
        cuts.push({ name, rows, figures: (yield* sums.figures(whole)).map(maskedCut) })
    },
  }
}

function maskedCut({ indicator, cut }: CutFigure): Figure[] {
  return cut.map((figure) => masked(indicator, figure, true))
}

interface Headed {
  readonly indicator: Indicator
  readonly head: HeadSum | undefined
}

/** Names all the units at once: a unit that lacks several things is named once. */
async function namedHeads(database: Database, headed: readonly Headed[]): Promise<Map<string, ListHead<NamedUnit>>> {
  const heads = headed.flatMap(({ indicator, head }) => (head ? [{ key: keyOf(indicator), ...head.head() }] : []))
  const units = new Map<string, CountedUnit>()
  for (const head of heads) for (const { finess, sites } of head.units) units.set(finess, { finess, numbers: sites })
  const named = new Map((await nameUnits(database, [...units.values()])).map((unit) => [unit.finess, unit]))
  return new Map(
    heads.map(({ key, total, units }) => {
      const shown = units.map((measure) => {
        const { name = measure.finess, sites = [] } = named.get(measure.finess) ?? {}
        return { measure, name, town: sites[0]?.town ?? '' }
      })
      return [key, { total, units: shown }]
    }),
  )
}
