import { type Level, printPercent, type Score } from '#assessment'
import { levelNames, noScoreWords, unknownScoreWords } from '#messages'

/** A score as shown: figures in words, and numbers for the charts. Or the words that say why there is no score. */
export type ScoreFigures =
  | {
      readonly scored: true
      readonly floor: string
      readonly ceiling: string
      readonly completeness: string
      readonly level: Level
      readonly levelName: string
      /** The level before the cap; null when no cap applies. */
      readonly beforeCap: Level | null
      /** Exact percentages 0..100, for the charts. */
      readonly drawn: { readonly floor: number; readonly ceiling: number }
    }
  | { readonly scored: false; readonly words: string }

/** Every page and every file shows a score this way. An unknown score has no figure: a 0 would be read as a judgement. */
export function scoreFigures(score: Score): ScoreFigures {
  if (!score.scored) return { scored: false, words: noScoreWords[score.reason] }
  if (score.completeness === 0) return { scored: false, words: unknownScoreWords }
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

/** `54 à 71`, or `54` when the possible score is no higher; or why there is no score. */
export function rangeWords(score: Score): string {
  const figures = scoreFigures(score)
  if (!figures.scored) return figures.words
  const { floor, ceiling } = figures
  return floor === ceiling ? floor : `${floor} à ${ceiling}`
}
