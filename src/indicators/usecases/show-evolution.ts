import { z } from 'zod'
import type { Region } from '#directory'
import type { Choices } from '#exercises'
import { type Context, query } from '#kernel'
import type { CatalogueContext, Programme } from '#questionnaires'
import { type IndicatorFilter, isNarrowed } from '../figures/cut.ts'
import { type Figure, figureOf } from '../figures/figure.ts'
import type { Indicator } from '../figures/indicator.ts'
import { masked } from '../figures/masked.ts'
import { type Period, periodOf } from '../figures/period.ts'
import { regionQuestion } from '../question.ts'
import { reachIndicators, readOnDays } from './reach-indicators.ts'

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
    const years = Array.from({ length: shownYears }, (_, ago) => year - ago).reverse()
    const periods = years.flatMap((each) => periodOf(each, today) ?? [])
    const all = await readOnDays(database, reached, { days: periods.map(({ day }) => day), indicators })
    const narrowed = isNarrowed(filter)
    const lines = indicators.map((indicator) => ({
      indicator,
      figures: all.map((facts) => masked(indicator, figureOf(indicator, facts), narrowed)),
    }))
    const programme = context.catalogue.latestProgramme('care')
    return { region, programme, year, today, filter, choices, periods, lines }
  },
})
