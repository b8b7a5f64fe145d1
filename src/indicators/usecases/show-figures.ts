import { z } from 'zod'
import { type Context, query } from '#kernel'
import type { CatalogueContext, Programme } from '#questionnaires'
import type { RegionFacts } from '../facts/facts.ts'
import { figureOf } from '../figures/figure.ts'
import { type Indicator, keyOf } from '../figures/indicator.ts'
import { masked } from '../figures/masked.ts'
import type { IndicatorFigures } from '../figures/region-sums.ts'
import { regionQuestion } from '../question.ts'
import { reachIndicators, readBoth } from './reach-indicators.ts'

export interface NamedFigures {
  readonly programme: Programme
  readonly figures: readonly Omit<IndicatorFigures, 'cut'>[]
}

/**
 * The figures of a few indicators, by their keys, in a region or in the territory of an animator: today and a year before.
 * A key that no indicator has any more is left out.
 */
export const showFigures = query({
  input: z.strictObject({ region: regionQuestion.region, keys: z.array(z.string()) }),
  run: async (database, { region, keys }, context: Context & CatalogueContext): Promise<NamedFigures> => {
    const reached = await reachIndicators(database, context, { region })
    const { period } = reached
    const programme = context.catalogue.latestProgramme('care')
    const indicators = reached.indicators.filter((indicator) => keys.includes(keyOf(indicator)))
    if (!period || indicators.length === 0) return { programme, figures: [] }
    const { now, before } = await readBoth(database, reached, { period, indicators })
    return {
      programme,
      figures: indicators.map((indicator) => ({
        indicator,
        now: wholeFigure(indicator, now),
        before: wholeFigure(indicator, before),
      })),
    }
  },
})

function wholeFigure(indicator: Indicator, facts: RegionFacts) {
  return masked(indicator, figureOf(indicator, facts), false)
}
