import { type Percentages, printPercent, type Score } from '#assessment'
import type { ChartAxis } from '#charts'

/** A score as one axis of a chart, its printed figures beside it. */
export function scoreAxis(label: string, score: Score): ChartAxis {
  if (!score.scored) return { label, noScore: true }
  const { floor, ceiling } = score
  return { label, floor, ceiling, figures: rangeWords(score) }
}

/** `54 à 71`, or `54` where nothing more is possible. */
export function rangeWords({ floor, ceiling }: Pick<Percentages, 'floor' | 'ceiling'>): string {
  const [sure, possible] = [printPercent(floor), printPercent(ceiling)]
  return sure === possible ? sure : `${sure} à ${possible}`
}
