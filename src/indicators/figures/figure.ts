import type { RegionFacts } from '../facts/facts.ts'
import { type Indicator, type Said, tell } from './indicator.ts'

/** The five numbers of a spread, by rank, without interpolation: each is the value of a structure. */
export interface Spread {
  readonly lowest: number
  readonly lowerQuarter: number
  readonly middle: number
  readonly upperQuarter: number
  readonly highest: number
}

/** An indicator over some units. `whole` is 0 when there is nothing to count: no share and no mean then. */
export interface Figure {
  readonly part: number
  readonly whole: number
  readonly unknown: number
  /** Units measured. */
  readonly units: number
  /** Of scores and numbers; undefined without any value. */
  readonly spread: Spread | undefined
  /** How many structures are at each level, 0 to 4; for scores alone. */
  readonly levels: readonly number[] | undefined
  /** Mean completeness, an exact percentage; for scores alone. */
  readonly completeness: number | undefined
}

export function figureOf(indicator: Indicator, facts: RegionFacts): Figure {
  const sum = startSum(indicator)
  tell(indicator, facts, sum.add)
  return sum.figure()
}

/** A figure that is added up answer by answer: nothing is kept of a share but its numbers. */
export interface FigureSum {
  readonly add: (said: Said) => void
  figure(): Figure
}

export function startSum({ form }: Pick<Indicator, 'form'>): FigureSum {
  const sum = { units: 0, part: 0, whole: 0, unknown: 0, completeness: 0 }
  const values: number[] = []
  const levels = [0, 0, 0, 0, 0]
  return {
    add: ({ part, whole, unknown, completeness = 0, level }) => {
      sum.units += 1
      sum.part += part
      sum.whole += whole
      sum.unknown += unknown
      if (form === 'share' || whole === 0) return
      sum.completeness += completeness
      values.push(part)
      if (level !== undefined) levels[level] = (levels[level] ?? 0) + 1
    },
    figure: () => {
      const { completeness, ...counted } = sum
      return {
        ...counted,
        spread: spreadOf(values),
        levels: form === 'score' ? levels : undefined,
        completeness: form === 'score' && sum.whole > 0 ? completeness / sum.whole : undefined,
      }
    },
  }
}

/** By ranks: with n values, the middle is the one of rank ceil(n / 2), the quarters those of ceil(n / 4) and n + 1 - ceil(n / 4). */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const count = values.length
  if (count === 0) return undefined
  const sorted = Float64Array.from(values).sort()
  const ofRank = (rank: number) => sorted[rank - 1] ?? 0
  const quarter = Math.ceil(count / 4)
  return {
    lowest: ofRank(1),
    lowerQuarter: ofRank(quarter),
    middle: ofRank(Math.ceil(count / 2)),
    upperQuarter: ofRank(count + 1 - quarter),
    highest: ofRank(count),
  }
}
