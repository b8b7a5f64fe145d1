import { type Level, printPercent, type Score } from '#assessment'
import { levelNames, noScoreWords } from '#messages'

/** A score as printed: figures in words, and the numbers the charts draw. Or the words for having none. */
export type ScoreFigures =
  | {
      readonly scored: true
      readonly floor: string
      readonly ceiling: string
      readonly completeness: string
      readonly level: Level
      readonly levelName: string
      /** The level that the score alone would give; null when nothing holds it back. */
      readonly beforeCap: Level | null
      /** Exact percentages 0..100, for the drawings. */
      readonly drawn: { readonly floor: number; readonly ceiling: number }
    }
  | { readonly scored: false; readonly words: string }

export function scoreFigures(score: Score): ScoreFigures {
  if (!score.scored) return { scored: false, words: noScoreWords[score.reason] }
  return {
    scored: true,
    floor: printPercent(score.floor),
    ceiling: printPercent(score.ceiling),
    completeness: `${printPercent(score.completeness)}\u00A0%`,
    level: score.level,
    levelName: levelNames[score.level],
    beforeCap: score.cap?.level ?? null,
    drawn: { floor: score.floor, ceiling: score.ceiling },
  }
}
