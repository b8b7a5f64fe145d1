import type { IndicatorFigures, RegionIndicators } from '#indicators'
import { figureValueWords, indicatorTitle, movementWords, printedValue } from '#messages'

/** What moved since a year before. */
export interface Movement {
  readonly title: string
  readonly before: string
  readonly now: string
  readonly change: string
}

/** Changes that can be set side by side: their sizes say one thing. The largest first. */
export interface MovementTable {
  readonly caption: string
  readonly rows: readonly Movement[]
}

/** Shares and scores move by points of a hundred, means each in its unit: ranked together, three days would come before two points. */
export function movementsOf({ figures, programme }: Pick<RegionIndicators, 'figures' | 'programme'>): MovementTable[] {
  const moved = figures.flatMap((each) => {
    const size = sizeOf(each)
    return size === undefined || size === 0 ? [] : [{ ...each, size }]
  })
  return [
    { caption: 'Parts et scores, en points sur cent\u00A0: les plus grands changements d’abord', isMean: false },
    {
      caption:
        'Moyennes par structure, chacune dans son unité\u00A0: les plus grands changements d’abord, en proportion',
      isMean: true,
    },
  ].flatMap(({ caption, isMean }) => {
    const rows = moved
      .filter(({ indicator }) => (indicator.form === 'number') === isMean)
      .toSorted((one, other) => other.size - one.size)
      .map(({ indicator, now, before }) => ({
        title: indicatorTitle(indicator, programme),
        before: figureValueWords(indicator, before),
        now: figureValueWords(indicator, now),
        change: movementWords(indicator, now, before),
      }))
    return rows.length === 0 ? [] : [{ caption, rows }]
  })
}

/** In points, or for a mean in proportion to what it was; undefined where there is no figure to compare. */
function sizeOf({ indicator, now, before }: IndicatorFigures): number | undefined {
  const [value, earlier] = [printedValue(indicator, now), printedValue(indicator, before)]
  if (value === undefined || earlier === undefined) return undefined
  const change = Math.abs(value - earlier)
  if (indicator.form !== 'number' || change === 0) return change
  return earlier === 0 ? Number.MAX_VALUE : change / earlier
}
