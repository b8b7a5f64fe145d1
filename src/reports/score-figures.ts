import { type Level, printPercent, type Score } from '#assessment'
import { levelNames, noScoreWords, unknownScoreWords } from '#messages'

/** A score as shown: figures in words, and the numbers the charts draw. Or the words for having none. */
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

/** How every page and every file shows a score. What nobody knows has no figure: its 0 would be read as a judgement. */
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

/** `54 à 71`, or `54` where nothing more is possible; or the words for having no score. */
export function rangeWords(score: Score): string {
  const figures = scoreFigures(score)
  if (!figures.scored) return figures.words
  const { floor, ceiling } = figures
  return floor === ceiling ? floor : `${floor} à ${ceiling}`
}
