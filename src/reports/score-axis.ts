import type { Score } from '#assessment'
import type { ChartAxis } from '#charts'
import { rangeWords } from './score-figures.ts'

/** A score as one axis of a chart, with its figures in words. */
export function scoreAxis(label: string, score: Score): ChartAxis {
  if (!score.scored) return { label, noScore: true }
  const { floor, ceiling } = score
  return { label, floor, ceiling, figures: rangeWords(score) }
}
