import { hatching } from './boxes.ts'
import { textLines } from './labels.ts'
import { levelLimits, percentScale } from './scale.ts'
import { type Drawing, drawing, element } from './svg.ts'

/** The band is short in the rows of a table, and twice as long as the headline of a page. */
const lengths = { row: 240, headline: 480 }
const railHeight = 12
const tickOverhang = 4
const margin = 6

interface BandScore {
  /** Percentages 0..100, the ceiling never below the floor. */
  readonly floor: number
  readonly ceiling: number
}

interface BandOptions extends BandScore {
  /** Text alternative for people who do not see the band. */
  readonly title?: string
  /** For the headline of a page: longer, with 0, 20 … 100 written below. */
  readonly scale?: boolean
}

/**
 * The band from floor to ceiling on a rule from 0 to 100: solid up to the floor, hatched up to the ceiling, with ticks
 * at the limits of the levels.
 */
export function scoreBand({
  floor,
  ceiling,
  title = 'Du score assuré au score possible',
  scale = false,
}: BandOptions): Drawing {
  const width = scale ? lengths.headline : lengths.row
  return drawing(
    {
      width,
      height: railHeight + 2 * tickOverhang + (scale ? 20 : 0),
      title,
      description:
        'Règle de 0 à 100. Plein\u00A0: score assuré. Hachures\u00A0: ce qui est inconnu. Les niveaux changent à 20, 40, 60 et 80.',
    },
    bandMarks({ floor, ceiling, x: margin, y: tickOverhang, length: width - 2 * margin }),
    scale ? scaleFigures(width, railHeight + 2 * tickOverhang + 14) : '',
  )
}

/** The shapes of one band, for use in a larger drawing: `y` is the top of its rail. */
export function bandMarks(
  band: BandScore & { readonly x: number; readonly y: number; readonly length: number },
): string {
  const at = percentScale(band.x, band.x + band.length)
  const [floor, ceiling] = [at(band.floor), at(Math.max(band.floor, band.ceiling))]
  const rail = { y: band.y, height: railHeight }
  const ticks = levelLimits.map((limit) =>
    verticalLine(at(limit), band.y - tickOverhang, railHeight + 2 * tickOverhang, 1),
  )
  return [
    element('rect', { ...rail, x: band.x, width: band.length, fill: 'currentColor', 'fill-opacity': 0.08 }),
    element('g', { 'stroke-opacity': 0.45 }, ...ticks),
    element('g', { class: 'chart-unknown' }, ceiling > floor ? unknownMarks(floor, ceiling, band.y) : ''),
    element(
      'g',
      { class: 'chart-known' },
      element('rect', { ...rail, x: band.x, width: floor - band.x, fill: 'currentColor' }),
      verticalLine(floor, band.y - tickOverhang, railHeight + 2 * tickOverhang, 2.5),
    ),
  ].join('')
}

/** The hatching and the closing line can be seen without colour. */
function unknownMarks(from: number, to: number, y: number): string {
  const box = { x: from, y, width: to - from, height: railHeight }
  return [
    element('rect', { ...box, fill: 'currentColor', 'fill-opacity': 0.12 }),
    element('path', { d: hatching(box), stroke: 'currentColor', 'stroke-width': 1 }),
    verticalLine(to, y, railHeight, 1.5),
  ].join('')
}

function verticalLine(x: number, y: number, height: number, strokeWidth: number): string {
  return element('line', { x1: x, x2: x, y1: y, y2: y + height, stroke: 'currentColor', 'stroke-width': strokeWidth })
}

function scaleFigures(width: number, y: number): string {
  const at = percentScale(margin, width - margin)
  return [0, ...levelLimits, 100]
    .map((figure) => {
      const anchor = figure === 0 ? 'start' : figure === 100 ? 'end' : 'middle'
      const x = figure === 0 ? 0 : figure === 100 ? width : at(figure)
      return textLines([String(figure)], {
        x,
        y,
        lineHeight: 0,
        'font-size': 12,
        'text-anchor': anchor,
        'fill-opacity': 0.8,
      })
    })
    .join('')
}
