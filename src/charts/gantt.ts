import { hatchedBox, outlinedBox, solidBox } from './boxes.ts'
import { textLines, widthOf, wrapLabel } from './labels.ts'
import { type Drawing, drawing, element } from './svg.ts'
import { type TimeScale, timeScale } from './time-scale.ts'

/** One bar. Days are `AAAA-MM-JJ`, the last one included. */
export interface GanttRow {
  readonly label: string
  readonly from: string
  readonly to: string
  /** 0 to 100: the solid part; null where nobody has said: the bar is hatched. */
  readonly percent: number | null
  /** Beside the label: `40 %, en retard`. The caller writes it. */
  readonly figures: string
}

interface Gantt {
  readonly title: string
  readonly rows: readonly GanttRow[]
  /** First and last day of the drawing, so that several drawings share one scale. */
  readonly from: string
  readonly to: string
  readonly today: string
  /** What the dashed line is called: `aujourd’hui`. */
  readonly todayWord: string
}

const width = 480
const top = 42
const fontSize = 13
/** On a telephone figures grow in the drawing: labels leave them room. */
const largestFont = 16
const lineHeight = 18
const barHeight = 12
const rowGap = 12
const labelLines = 3

/** Bars over time, each under its own label, so that a long title is read in full on a telephone and on paper. */
export function ganttChart({ title, rows, from, to, today, todayWord }: Gantt): Drawing {
  const scale = timeScale({ from, to, left: 2, right: width - 2 })
  let y = top
  const drawn = rows.map((row) => {
    const lines = wrapLabel(row.label, (width - widthOf(row.figures) * largestFont - 16) / largestFont, labelLines)
    const barY = y + lines.length * lineHeight + 2
    const marks = rowMarks(row, { lines, y, barY, scale })
    y = barY + barHeight + rowGap
    return marks
  })
  const description = rows.map(({ label, figures }) => `${label}\u00A0: ${figures}`).join('. ')
  const height = y + 4
  return drawing(
    { width, height, title, description },
    grid(scale, height),
    todayLine(scale, { today, todayWord, height }),
    ...drawn,
  )
}

interface Place {
  readonly lines: readonly string[]
  readonly y: number
  readonly barY: number
  readonly scale: TimeScale
}

function rowMarks({ from, to, percent, figures }: GanttRow, { lines, y, barY, scale }: Place): string {
  const [x, end] = [scale.startOf(from), scale.endOf(to)]
  const box = { x, y: barY, width: Math.max(3, end - x), height: barHeight }
  const words = { y: y + fontSize, lineHeight, 'font-size': fontSize }
  return [
    textLines(lines, { ...words, x: 0 }),
    textLines([figures], { ...words, x: width, 'text-anchor': 'end' }),
    percent === null ? hatchedBox(box) : outlinedBox(box),
    percent === null || percent === 0 ? '' : solidBox({ ...box, width: (box.width * percent) / 100 }),
  ].join('')
}

/** A line at each quarter, and the name of those that leave each other room. */
function grid({ ticks }: TimeScale, height: number): string {
  const lines = ticks.map(({ x }) => element('line', { x1: x, x2: x, y1: 18, y2: height, stroke: 'currentColor' }))
  let free = 0
  const names = ticks.flatMap(({ x, name }) => {
    const needed = widthOf(name) * largestFont + 6
    if (name === '' || x < free || x + needed > width) return []
    free = x + needed
    return [textLines([name], { x: x + 2, y: 17, lineHeight: 0, 'font-size': fontSize })]
  })
  return element('g', { 'stroke-opacity': 0.25 }, ...lines) + names.join('')
}

function todayLine(
  { startOf, holds }: TimeScale,
  { today, todayWord, height }: { today: string; todayWord: string; height: number },
): string {
  if (!holds(today)) return ''
  const x = startOf(today)
  const isRight = x > width / 2
  return [
    element('line', { x1: x, x2: x, y1: 18, y2: height, stroke: 'currentColor', 'stroke-dasharray': '4 3' }),
    textLines([todayWord], {
      x: isRight ? x - 4 : x + 4,
      y: 34,
      lineHeight: 0,
      'font-size': fontSize,
      'text-anchor': isRight ? 'end' : 'start',
    }),
  ].join('')
}
