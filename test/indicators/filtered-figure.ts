import { type Figure, type Indicator, type IndicatorFilter, type RegionFacts, startCut } from '#indicators'

/** The figure of an indicator under one filter, cut as a page cuts it. */
export function filteredFigure(indicator: Indicator, facts: RegionFacts, filter: IndicatorFilter): Figure {
  const sums = startCut([indicator], [filter])
  sums.add(facts)
  const figure = sums.figures(facts)[0]?.cut[0]
  if (!figure) throw new Error('A cut by one filter has one figure.')
  return figure
}
