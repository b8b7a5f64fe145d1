import { printPercent, type Score } from '#assessment'
import type { ChartAxis } from '#charts'

/** A score as one axis of a chart, its printed figures beside it. */
export function scoreAxis(label: string, score: Score): ChartAxis {
  if (!score.scored) return { label, noScore: true }
  const { floor, ceiling } = score
  const [sure, possible] = [printPercent(floor), printPercent(ceiling)]
  return { label, floor, ceiling, figures: sure === possible ? sure : `${sure} à ${possible}` }
}
