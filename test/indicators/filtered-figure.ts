import { cutBy, type Figure, type Indicator, type IndicatorFilter, type RegionFacts } from '#indicators'

/** The figure of an indicator under one filter, cut as a page cuts it. */
export function filteredFigure(indicator: Indicator, facts: RegionFacts, filter: IndicatorFilter): Figure {
  const [figure] = cutBy(facts, [filter])(indicator).cut
  if (!figure) throw new Error('A cut by one filter has one figure.')
  return figure
}
