import { textLines, wrapLabel } from './labels.ts'
import { type Drawing, drawing, element, text } from './svg.ts'

/** A value at a moment: 0 to 100; undefined where there is none. */
export interface TrendPoint {
  readonly label: string
  readonly percent: number | undefined
}

const [width, height, margin] = [480, 170, 40]
/** Written where a point would stand: an empty place would be taken for zero. */
const noFigure = 'pas de chiffre'

/** A line through the values of several years, each written at its point; a year without value says so, and leaves a gap in the line. */
export function trendLine({
  title,
  points,
}: {
  readonly title: string
  readonly points: readonly TrendPoint[]
}): Drawing {
  const step = points.length > 1 ? (width - 2 * margin) / (points.length - 1) : 0
  const placed = points.map(({ label, percent }, place) => ({
    label,
    percent,
    x: margin + step * place,
    y: percent === undefined ? 0 : 30 + (100 - percent) * ((height - 70) / 100),
  }))
  const segments = placed.slice(1).flatMap((point, place) => {
    const before = placed[place]
    if (!before || before.percent === undefined || point.percent === undefined) return []
    const ends = { x1: before.x, y1: before.y, x2: point.x, y2: point.y }
    return [element('line', { ...ends, stroke: 'currentColor', 'stroke-width': 2 })]
  })
  const marks = placed.map(({ label, percent, x, y }) => {
    const centred = { x, 'text-anchor': 'middle', 'font-size': 13, fill: 'currentColor' }
    const year = element('text', { ...centred, y: height - 8 }, text(label))
    if (percent === undefined)
      return year + textLines(wrapLabel(noFigure, 5, 2), { ...centred, y: height - 56, lineHeight: 16 })
    return [
      year,
      element('circle', { cx: x, cy: y, r: 4, fill: 'currentColor' }),
      element('text', { ...centred, y: y - 10 }, text(`${percent}\u00A0%`)),
    ].join('')
  })
  const axis = element('line', { x1: 8, y1: height - 30, x2: width - 8, y2: height - 30, stroke: 'currentColor' })
  const description = points.map(
    ({ label, percent }) => `${label}\u00A0: ${percent === undefined ? noFigure : `${percent}\u00A0%`}`,
  )
  return drawing({ width, height, title, description: description.join('. ') }, axis, ...segments, ...marks)
}
