import type { Indicator, Measure } from './indicator.ts'

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

export function figureOf({ form }: Pick<Indicator, 'form'>, measures: readonly Measure[]): Figure {
  let [part, whole, unknown, completeness] = [0, 0, 0, 0]
  for (const measure of measures) {
    part += measure.part
    whole += measure.whole
    unknown += measure.unknown
    completeness += measure.completeness ?? 0
  }
  const base = { part, whole, unknown, units: measures.length }
  if (form === 'share') return { ...base, spread: undefined, levels: undefined, completeness: undefined }
  const known = measures.filter((measure) => measure.whole > 0)
  const levels = [0, 1, 2, 3, 4].map((level) => known.filter((each) => each.level === level).length)
  return {
    ...base,
    spread: spreadOf(known.map((measure) => measure.part)),
    levels: form === 'score' ? levels : undefined,
    completeness: form === 'score' && whole > 0 ? completeness / whole : undefined,
  }
}

/** By ranks: with n values, the middle is the one of rank ceil(n / 2), the quarters those of ceil(n / 4) and n + 1 - ceil(n / 4). */
export function spreadOf(values: readonly number[]): Spread | undefined {
  const sorted = values.toSorted((one, other) => one - other)
  const count = sorted.length
  const ofRank = (rank: number) => sorted[rank - 1] ?? 0
  if (count === 0) return undefined
  const quarter = Math.ceil(count / 4)
  return {
    lowest: ofRank(1),
    lowerQuarter: ofRank(quarter),
    middle: ofRank(Math.ceil(count / 2)),
    upperQuarter: ofRank(count + 1 - quarter),
    highest: ofRank(count),
  }
}
