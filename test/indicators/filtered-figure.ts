import { type Figure, type Indicator, type IndicatorFilter, type RegionFacts, startCut } from '#indicators'
import { finish } from '#kernel'

/** The figure of an indicator under one filter, cut as a page cuts it. */
export function filteredFigure(indicator: Indicator, facts: RegionFacts, filter: IndicatorFilter): Figure {
  const sums = startCut([indicator], [filter])
  sums.add(facts)
  const figure = finish(sums.figures(facts))[0]?.cut[0]
  if (!figure) throw new Error('A cut by one filter has one figure.')
  return figure
}
