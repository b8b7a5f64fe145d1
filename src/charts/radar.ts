import { areaRadial, curveLinear, curveLinearClosed, lineRadial } from 'd3-shape'
import { bandChart } from './bars.ts'
import { textLines, wrapLabel } from './labels.ts'
import { type ChartAxis, describeAxes, figuresOf, levelLimits, percentScale } from './scale.ts'
import { type Drawing, drawing, element, short } from './svg.ts'

const width = 700
const margin = 4
const radius = 150
const labelGap = 16
const fontSize = 13
const lineHeight = 16
const labelWidth = 185
const labelLines = 3

/** Fewer than three axes make no surface; with more than eight, neighbouring labels overlap. */
const fewestAxes = 3
const mostAxes = 8

const toLength = percentScale(0, radius)

/**
 * A radar of subjects: a solid line for the floor, a dashed line for the ceiling. An axis without a score is dashed and
 * leaves a gap: it is neither drawn as zero nor left out. With fewer than three axes or more than eight, bands are
 * drawn instead.
 */
export function radarChart(chart: { readonly title: string; readonly axes: readonly ChartAxis[] }): Drawing {
  const { title, axes } = chart
  if (axes.length < fewestAxes || axes.length > mostAxes) return bandChart(chart)
  const description = `Trait plein\u00A0: score assuré. Trait pointillé\u00A0: score possible. ${describeAxes(axes)}.`
  const labels = axes.map((axis, rank) => placeLabel(axis, angleOf(rank, axes.length)))
  const top = Math.min(...labels.map((label) => label.top)) - margin
  const bottom = Math.max(...labels.map((label) => label.bottom)) + margin
  const centre = `translate(${width / 2} ${short(-top)})`
  return drawing(
    { width, height: bottom - top, title, description },
    element('g', { transform: centre }, grid(axes), surfaces(axes), ...labels.map(drawLabel)),
  )
}

/** The angle of an axis in radians, clockwise from the top. */
function angleOf(rank: number, count: number): number {
  return (rank / count) * 2 * Math.PI
}

function pointAt(angle: number, distance: number): { readonly x: number; readonly y: number } {
  return { x: Math.sin(angle) * distance, y: -Math.cos(angle) * distance }
}

/** Draws a ring at each limit between levels, and a line for each axis. */
function grid(axes: readonly ChartAxis[]): string {
  const ring = lineRadial().curve(curveLinearClosed)
  const angles = axes.map((_, rank) => angleOf(rank, axes.length))
  const rings = [...levelLimits, 100].map((percent) =>
    element('path', {
      d: ring(angles.map((angle) => [angle, toLength(percent)])) ?? '',
      stroke: 'currentColor',
      'stroke-opacity': percent === 100 ? 0.5 : 0.22,
    }),
  )
  const spokes = axes.map((axis, rank) => {
    const { x, y } = pointAt(angles[rank] ?? 0, radius)
    const dashes = 'noScore' in axis ? '3 4' : undefined
    return element('line', { x2: x, y2: y, stroke: 'currentColor', 'stroke-opacity': 0.22, 'stroke-dasharray': dashes })
  })
  const figures = levelLimits.map((limit) =>
    textLines([String(limit)], { x: 4, y: 4 - toLength(limit), lineHeight, 'font-size': 10, 'fill-opacity': 0.75 }),
  )
  return [...rings, ...spokes, ...figures].join('')
}

interface Corner {
  readonly angle: number
  readonly floor: number
  readonly ceiling: number
  readonly scored: boolean
}

function surfaces(axes: readonly ChartAxis[]): string {
  const corners = cornersOf(axes)
  const closed = corners.every((corner) => corner.scored)
  const path = (shape: ReturnType<typeof outline>) => shape(corners) ?? ''
  return [
    element(
      'g',
      { class: 'chart-unknown' },
      element('path', {
        d: path(outline('ceiling', closed)),
        stroke: 'currentColor',
        'stroke-width': 1.5,
        'stroke-dasharray': '5 4',
      }),
    ),
    element(
      'g',
      { class: 'chart-known' },
      element('path', { d: surface(corners, closed), fill: 'currentColor', 'fill-opacity': 0.16 }),
      element('path', { d: path(outline('floor', closed)), stroke: 'currentColor', 'stroke-width': 2 }),
      ...corners.filter((corner) => corner.scored).map(dot),
    ),
  ].join('')
}

/** The axes in drawing order, starting after a gap when there is one, so that an open line never crosses the gap. */
function cornersOf(axes: readonly ChartAxis[]): Corner[] {
  const corners = axes.map((axis, rank): Corner => {
    const angle = angleOf(rank, axes.length)
    if ('noScore' in axis) return { angle, floor: 0, ceiling: 0, scored: false }
    return { angle, floor: toLength(axis.floor), ceiling: toLength(axis.ceiling), scored: true }
  })
  const gap = corners.findIndex((corner) => !corner.scored)
  return [...corners.slice(gap + 1), ...corners.slice(0, gap + 1)]
}

function outline(edge: 'floor' | 'ceiling', closed: boolean) {
  return lineRadial<Corner>()
    .angle((corner) => corner.angle)
    .radius((corner) => corner[edge])
    .defined((corner) => corner.scored)
    .curve(closed ? curveLinearClosed : curveLinear)
}

function surface(corners: readonly Corner[], closed: boolean): string {
  const shape = areaRadial<Corner>()
    .angle((corner) => corner.angle)
    .innerRadius(0)
    .outerRadius((corner) => corner.floor)
    .defined((corner) => corner.scored)
    .curve(closed ? curveLinearClosed : curveLinear)
  return shape([...corners]) ?? ''
}

function dot({ angle, floor }: Corner): string {
  const { x, y } = pointAt(angle, floor)
  return element('circle', { cx: x, cy: y, r: 3.5, fill: 'currentColor' })
}

interface PlacedLabel {
  readonly lines: readonly string[]
  readonly figures: string
  readonly x: number
  readonly top: number
  readonly bottom: number
}

/**
 * Places a label beside its axis: above the drawing at the top, below it at the bottom, level with the axis on the
 * sides.
 */
function placeLabel(axis: ChartAxis, angle: number): PlacedLabel {
  const { x, y } = pointAt(angle, radius + labelGap)
  const lines = wrapLabel(axis.label, labelWidth / fontSize, labelLines)
  const height = (lines.length + 1) * lineHeight
  const top = y - (height * (1 + Math.cos(angle))) / 2
  return { lines, figures: figuresOf(axis), x, top, bottom: top + height }
}

function drawLabel({ lines, figures, x, top }: PlacedLabel): string {
  const anchor = Math.abs(x) < 1 ? 'middle' : x > 0 ? 'start' : 'end'
  const place = { x, lineHeight, 'font-size': fontSize, 'text-anchor': anchor }
  return [
    textLines(lines, { ...place, y: top + fontSize }),
    textLines([figures], { ...place, y: top + fontSize + lines.length * lineHeight, 'font-weight': 600 }),
  ].join('')
}
