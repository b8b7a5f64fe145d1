import { z } from 'zod'
import type { Region } from '#directory'
import type { Choices } from '#exercises'
import { type Context, finishInTurns, query } from '#kernel'
import type { CatalogueContext, Programme } from '#questionnaires'
import { type CutFigure, type IndicatorFilter, isNarrowed, startCut } from '../figures/cut.ts'
import type { Figure } from '../figures/figure.ts'
import type { Indicator } from '../figures/indicator.ts'
import { masked } from '../figures/masked.ts'
import { type Period, periodOf } from '../figures/period.ts'
import { regionQuestion } from '../question.ts'
import { reachIndicators } from './reach-indicators.ts'
import { readDaysInParts } from './read-in-parts.ts'

/** One figure a year, the oldest first, in the order of `periods`. */
export interface IndicatorYears {
  readonly indicator: Indicator
  readonly figures: readonly Figure[]
}

export interface RegionEvolution {
  readonly region: Region
  readonly programme: Programme
  readonly year: number
  readonly today: string
  readonly filter: IndicatorFilter
  readonly choices: Choices
  readonly periods: readonly Period[]
  readonly lines: readonly IndicatorYears[]
}

const shownYears = 4

/** The figures of a region over four years: each on 31 December, the current year today. */
export const showEvolution = query({
  input: z.strictObject(regionQuestion),
  run: async (database, asked, context: Context & CatalogueContext): Promise<RegionEvolution> => {
    const reached = await reachIndicators(database, context, asked, shownYears)
    const { region, year, today, filter, choices, indicators } = reached
    const asOf = Array.from({ length: shownYears }, (_, ago) => year - ago).reverse()
    const periods = asOf.flatMap((each) => periodOf(each, today) ?? [])
    const days = periods.map(({ day }) => day)
    const { whole, parts } = await readDaysInParts(database, reached, days)
    const sums = days.map(() => startCut(indicators, []))
    for await (const part of parts) for (const [place, facts] of part.entries()) sums[place]?.add(facts)
    const years: CutFigure[][] = []
    for (const [place, facts] of whole.entries()) {
      const ofYear = sums[place]
      years.push(ofYear ? await finishInTurns(ofYear.figures(facts)) : [])
    }
    const narrowed = isNarrowed(filter)
    const lines = indicators.map((indicator, place) => ({
      indicator,
      figures: years.flatMap((figures) => {
        const all = figures[place]?.all
        return all ? [masked(indicator, all, narrowed)] : []
      }),
    }))
    const programme = context.catalogue.latestProgramme('care')
    return { region, programme, year, today, filter, choices, periods, lines }
  },
})
