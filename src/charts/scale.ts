import { scaleLinear } from 'd3-scale'

/** A subject to draw: its score, or the absence of a score. */
export type ChartAxis =
  | {
      readonly label: string
      /** Percentages 0..100, the ceiling never below the floor. */
      readonly floor: number
      readonly ceiling: number
      /** The score in words, written beside the drawing: `54 à 71`. The caller rounds it. */
      readonly figures?: string
    }
  | { readonly label: string; readonly noScore: true }

/** Limits of the levels: 0 < 20 <= 1 < 40 <= 2 < 60 <= 3 < 80 <= 4. */
export const levelLimits = [20, 40, 60, 80] as const

/** Converts a percentage 0..100 to a length inside the drawing. */
export function percentScale(from: number, to: number): (percent: number) => number {
  const scale = scaleLinear([0, 100], [from, to]).clamp(true)
  return (percent) => scale(percent)
}

export function figuresOf(axis: ChartAxis): string {
  return 'noScore' in axis ? 'pas de score' : (axis.figures ?? '')
}

/** Text alternative: each subject with its figures. */
export function describeAxes(axes: readonly ChartAxis[]): string {
  return axes.map((axis) => [axis.label, figuresOf(axis)].filter(Boolean).join('\u00A0: ')).join('. ')
}
