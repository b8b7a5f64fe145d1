import { bandOf, type GridWidth, gridWidths } from './band.ts'

/** A question of a domain, as its possible shares of the weight: 0 for « je ne sais pas », then those of its answers. */
export interface PossibleShares {
  readonly weight: number
  /** Ten-thousandths of the weight. */
  readonly shares: readonly number[]
}

const wholeShare = 10_000
/** Past so many different sums, scores lie closer than any band. */
const manySums = 4_000

/**
 * The width of the bands of a domain: the narrowest of which each band holds at least two possible scores. A domain with
 * few questions has few possible scores: a band that holds a single one would print that score.
 */
export function gridWidthFor(questions: readonly PossibleShares[]): GridWidth {
  const scores = possibleScores(questions)
  return gridWidths.find((width) => holdsTwoEverywhere(scores, width)) ?? 100
}

function holdsTwoEverywhere(scores: ReadonlySet<number>, width: GridWidth): boolean {
  const held = Map.groupBy(scores, (score) => bandOf(score, width))
  return held.size === 100 / width && [...held.values()].every((some) => some.length >= 2)
}

/** The whole scores that answers can give when every question of the domain is asked. */
function possibleScores(questions: readonly PossibleShares[]): ReadonlySet<number> {
  const whole = questions.reduce((sum, { weight }) => sum + weight, 0) * wholeShare
  if (whole === 0) return new Set([0])
  let sums = new Set([0])
  for (const { weight, shares } of questions) {
    sums = new Set([...sums].flatMap((sum) => shares.map((share) => sum + weight * share)))
    if (sums.size > manySums) return new Set(Array.from({ length: 101 }, (_, score) => score))
  }
  return new Set([...sums].map((sum) => Math.floor((100 * sum) / whole + 0.5)))
}
