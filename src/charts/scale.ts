import { scaleLinear } from 'd3-scale'

/** What a chart draws of one subject: a score, or the fact that there is none. */
export type ChartAxis =
  | {
      readonly label: string
      /** Percentages 0..100, the ceiling never below the floor. */
      readonly floor: number
      readonly ceiling: number
      /** The score in words, written beside the drawing: `54 à 71`. Rounding is the caller's: charts print no figure. */
      readonly figures?: string
    }
  | { readonly label: string; readonly noScore: true }

/** Where the levels change: 0 < 20 <= 1 < 40 <= 2 < 60 <= 3 < 80 <= 4. */
export const levelLimits = [20, 40, 60, 80] as const

/** From a percentage 0..100 to a length, never outside the drawing. */
export function percentScale(from: number, to: number): (percent: number) => number {
  const scale = scaleLinear([0, 100], [from, to]).clamp(true)
  return (percent) => scale(percent)
}

export function figuresOf(axis: ChartAxis): string {
  return 'noScore' in axis ? 'pas de score' : (axis.figures ?? '')
}

/** Each subject with its figures, for those who do not see the drawing. */
export function describeAxes(axes: readonly ChartAxis[]): string {
  return axes.map((axis) => [axis.label, figuresOf(axis)].filter(Boolean).join('\u00A0: ')).join('. ')
}
