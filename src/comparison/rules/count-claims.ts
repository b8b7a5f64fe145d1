import { middleRank, quartileRank, type RankFigures } from './ranks.ts'
import { countsBehind, type ShareFigures } from './shares.ts'

export type Figures = RankFigures | ShareFigures

/** What figures say: at least and at most so many members are below this limit. */
export interface CountClaim {
  readonly below: number
  readonly least: number
  readonly most: number
}

/** A share says how many answer « non », which counts as a score below 50. */
const yesLimit = 50

export function countClaims(figures: Figures): readonly CountClaim[] {
  const { n } = figures
  if (figures.kind === 'share') {
    const [fewest, most] = countsBehind(figures)
    return [{ below: yesLimit, least: n - most, most: n - fewest }]
  }
  const { middle, quartiles } = figures
  const low = quartileRank(n)
  const ranked = [
    { rank: middleRank(n), limits: middle },
    ...(quartiles
      ? [
          { rank: low, limits: quartiles.first },
          { rank: n + 1 - low, limits: quartiles.third },
        ]
      : []),
  ]
  return ranked.flatMap(({ rank, limits: { from, below } }) => [
    { below: from, least: 0, most: rank - 1 },
    { below, least: rank, most: n },
  ])
}

/** How many members are below a limit, at least: as many as below any lower one. */
export function leastBelow(claims: readonly CountClaim[], limit: number): number {
  return Math.max(0, ...claims.filter(({ below }) => below <= limit).map(({ least }) => least))
}

/** How many members are below a limit, at most: as many as below any higher one. `n`: all of them. */
export function mostBelow(claims: readonly CountClaim[], limit: number, n: number): number {
  return Math.min(n, ...claims.filter(({ below }) => below >= limit).map(({ most }) => most))
}
