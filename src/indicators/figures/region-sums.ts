import type { Steps } from '#kernel'
import type { RegionFacts } from '../facts/facts.ts'
import { type IndicatorFilter, isNarrowed, startCut } from './cut.ts'
import type { Figure } from './figure.ts'
import type { Indicator } from './indicator.ts'
import { masked } from './masked.ts'

/** One line of figures: an indicator, its previous period, and its cut. */
export interface IndicatorFigures {
  readonly indicator: Indicator
  readonly now: Figure
  readonly before: Figure
  /** In the order of the rows of the cut. */
  readonly cut: readonly Figure[]
}

interface BothDays {
  readonly now: RegionFacts
  readonly before: RegionFacts
}

/** The figures of a region, added up a few structures at a time. */
export interface RegionSums {
  add(part: BothDays): void
  /** `whole`: of legal entities, which may have sites in several parts. */
  figures(whole: BothDays): Steps<IndicatorFigures[]>
}

/** The indicators that say something of the kind of structures that a filter keeps. */
export function askedIndicators(indicators: readonly Indicator[], { kind: kept }: IndicatorFilter): Indicator[] {
  return indicators.filter(({ kind }) => kind === undefined || kept === undefined || kind === kept)
}

export function startSums(
  indicators: readonly Indicator[],
  { filter, rows }: { readonly filter: IndicatorFilter; readonly rows: readonly IndicatorFilter[] },
): RegionSums {
  const asked = askedIndicators(indicators, filter)
  const [sums, earlier] = [startCut(asked, rows), startCut(asked, [])]
  const narrowed = isNarrowed(filter)
  return {
    add: ({ now, before }) => {
      sums.add(now)
      earlier.add(before)
    },
    *figures({ now, before }) {
      const ofToday = yield* sums.figures(now)
      return (yield* earlier.figures(before)).flatMap(({ indicator, all }, place) => {
        const today = ofToday[place]
        if (!today) return []
        return {
          indicator,
          now: masked(indicator, today.all, narrowed),
          before: masked(indicator, all, narrowed),
          cut: today.cut.map((figure) => masked(indicator, figure, true)),
        }
      })
    },
  }
}
