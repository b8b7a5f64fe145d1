import { type FollowedStructure, isKept } from '#exercises'
import type { RegionFacts } from '../facts/facts.ts'
import { addEach, type IndicatorFilter, keptFacts } from './cut.ts'
import { type Figure, figureOf, startSum } from './figure.ts'
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
  figures(whole: BothDays): IndicatorFigures[]
}

export function startSums(
  indicators: readonly Indicator[],
  { filter, rows }: { readonly filter: IndicatorFilter; readonly rows: readonly IndicatorFilter[] },
): RegionSums {
  const sums = indicators
    .filter(({ kind }) => kind === undefined || filter.kind === undefined || kind === filter.kind)
    .map((indicator) => ({
      indicator,
      now: startSum(indicator),
      before: startSum(indicator),
      cut: rows.map(() => startSum(indicator)),
    }))
  const isNarrowed = Object.values(filter).some((value) => value !== undefined)
  return {
    add: (part) => {
      const placesOf = placesIn(part.now.ofYear, rows)
      for (const { indicator, now, before, cut } of sums) {
        if (indicator.unit === 'legal-entity') continue
        indicator.tell(part.now, addEach(now, { sums: cut, placesOf }))
        indicator.tell(part.before, before.add)
      }
    },
    figures: (whole) => {
      const parts = rows.map((row) => keptFacts(whole.now, row))
      return sums.map(({ indicator, now, before, cut }) => {
        const isSummed = indicator.unit !== 'legal-entity'
        const figures = isSummed ? cut.map((sum) => sum.figure()) : parts.map((part) => figureOf(indicator, part))
        return {
          indicator,
          now: masked(indicator, isSummed ? now.figure() : figureOf(indicator, whole.now), isNarrowed),
          before: masked(indicator, isSummed ? before.figure() : figureOf(indicator, whole.before), isNarrowed),
          cut: figures.map((figure) => masked(indicator, figure, true)),
        }
      })
    },
  }
}

/** The rows that hold each structure, by their places. */
function placesIn(structures: readonly FollowedStructure[], rows: readonly IndicatorFilter[]) {
  const places = new Map<string, number[]>()
  for (const structure of structures) {
    places.set(
      structure.finess,
      rows.flatMap((row, place) => (isKept(structure, row) ? [place] : [])),
    )
  }
  return places
}
