import { hatchedBox, solidBox } from './boxes.ts'
import { textLines, widthOf } from './labels.ts'
import { percentScale } from './scale.ts'
import { type Drawing, drawing, element } from './svg.ts'

/** One column: a year, for instance. Percentages 0..100; absent when there is nothing to take a share of. */
export interface ChartColumn {
  readonly label: string
  readonly shares:
    | {
        /** The solid part. */
        readonly part: number
        /** The whole column: the solid part and the hatched one above it. Never below `part`. */
        readonly whole: number
      }
    | undefined
  /** Written above the column, `46 %`: the caller rounds it. */
  readonly figures: string
}

interface Columns {
  readonly title: string
  /** What solid and hatched stand for, under the drawing. */
  readonly solid: string
  readonly hatched: string
  readonly columns: readonly ChartColumn[]
}

const width = 480
/** Room for « 100 % » in the larger letters of a narrow screen. */
const left = 58
const top = 24
const height = 170
const bottom = top + height
const fontSize = 13
const widest = 44
const gridSteps = [0, 25, 50, 75, 100]

/** Columns from 0 to 100 %, solid then hatched above, side by side in the order given: what happened from one year to the next. */
export function columnChart({ title, solid, hatched, columns }: Columns): Drawing {
  const at = percentScale(bottom, top)
  const step = (width - left) / Math.max(1, columns.length)
  const drawn = columns.map((column, place) =>
    columnMarks(column, { at, center: left + step * (place + 0.5), size: Math.min(widest, step * 0.6) }),
  )
  const description = columns.map(({ label, figures }) => `${label}\u00A0: ${figures}`).join('. ')
  return drawing(
    {
      width,
      height: bottom + 54,
      title,
      description: `${description}. Plein\u00A0: ${solid}. Hachures\u00A0: ${hatched}.`,
    },
    grid(at),
    ...drawn,
    legend(solid, hatched),
  )
}

interface Place {
  readonly at: (percent: number) => number
  readonly center: number
  readonly size: number
}

function columnMarks({ label, shares, figures }: ChartColumn, { at, center, size }: Place): string {
  const words = (text: string, y: number) =>
    textLines([text], { x: center, y, lineHeight: 0, 'font-size': fontSize, 'text-anchor': 'middle' })
  if (!shares) return words(label, bottom + 18) + words(figures, bottom - 6)
  const [x, partTop, wholeTop] = [center - size / 2, at(shares.part), at(Math.max(shares.part, shares.whole))]
  return [
    partTop > wholeTop ? hatchedBox({ x, y: wholeTop, width: size, height: partTop - wholeTop }) : '',
    solidBox({ x, y: partTop, width: size, height: bottom - partTop }),
    words(label, bottom + 18),
    words(figures, wholeTop - 6),
  ].join('')
}

function grid(at: (percent: number) => number): string {
  const lines = gridSteps.map((percent) =>
    element('line', { x1: left, x2: width, y1: at(percent), y2: at(percent), stroke: 'currentColor' }),
  )
  const figures = gridSteps.map((percent) =>
    textLines([`${percent}\u00A0%`], {
      x: left - 6,
      y: at(percent) + 4,
      lineHeight: 0,
      'font-size': 12,
      'text-anchor': 'end',
      'fill-opacity': 0.8,
    }),
  )
  return element('g', { 'stroke-opacity': 0.25 }, ...lines) + figures.join('')
}

function legend(solid: string, hatched: string): string {
  const [y, size] = [bottom + 36, 12]
  const second = left + size + 14 + widthOf(solid) * fontSize + 16
  const words = (text: string, x: number) => textLines([text], { x, y: y + 11, lineHeight: 0, 'font-size': fontSize })
  const box = { y, width: size, height: size }
  return [
    solidBox({ ...box, x: left }),
    words(solid, left + size + 6),
    hatchedBox({ ...box, x: second }),
    words(hatched, second + size + 6),
  ].join('')
}
