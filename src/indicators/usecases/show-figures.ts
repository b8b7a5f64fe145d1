import { z } from 'zod'
import type { Choices } from '#exercises'
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
  /** The lists that the reader may filter by. */
  readonly lists: Choices['lists']
  readonly figures: readonly Omit<IndicatorFigures, 'cut'>[]
}

/**
 * The figures of a few indicators, by their keys, in a region, a kept list of it or the territory of an animator: today and a year before.
 * A key that no indicator has any more is left out.
 */
export const showFigures = query({
  input: z.strictObject({ region: regionQuestion.region, list: regionQuestion.list, keys: z.array(z.string()) }),
  run: async (database, { keys, ...asked }, context: Context & CatalogueContext): Promise<NamedFigures> => {
    const reached = await reachIndicators(database, context, asked)
    const { period } = reached
    const { lists } = reached.choices
    const programme = context.catalogue.latestProgramme('care')
    const indicators = reached.indicators.filter((indicator) => keys.includes(keyOf(indicator)))
    if (!period || indicators.length === 0) return { programme, lists, figures: [] }
    const isNarrowed = asked.list !== undefined
    const { now, before } = await readBoth(database, reached, { period, indicators })
    return {
      programme,
      lists,
      figures: indicators.map((indicator) => ({
        indicator,
        now: figureIn(indicator, now, isNarrowed),
        before: figureIn(indicator, before, isNarrowed),
      })),
    }
  },
})

function figureIn(indicator: Indicator, facts: RegionFacts, isNarrowed: boolean) {
  return masked(indicator, figureOf(indicator, facts), isNarrowed)
}
