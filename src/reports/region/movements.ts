import type { IndicatorFigures, RegionIndicators } from '#indicators'
import { figureValueWords, indicatorTitle, movementWords, printedValue } from '#messages'

/** What moved since a year before, the largest change first. */
export interface Movement {
  readonly title: string
  readonly before: string
  readonly now: string
  readonly change: string
}

export function movementsOf({ figures, programme }: RegionIndicators): Movement[] {
  return figures
    .flatMap((each) => {
      const change = changeOf(each)
      return change === undefined || change === 0 ? [] : [{ each, change }]
    })
    .toSorted((one, other) => Math.abs(other.change) - Math.abs(one.change))
    .map(({ each: { indicator, now, before } }) => ({
      title: indicatorTitle(indicator, programme),
      before: figureValueWords(indicator, before),
      now: figureValueWords(indicator, now),
      change: movementWords(indicator, now, before),
    }))
}

/** In points, or in units; undefined where there is no figure to compare. */
function changeOf({ indicator, now, before }: IndicatorFigures): number | undefined {
  const [value, earlier] = [printedValue(indicator, now), printedValue(indicator, before)]
  return value === undefined || earlier === undefined ? undefined : value - earlier
}
