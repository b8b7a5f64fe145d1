import { type Drawing, drawing, element, text } from './svg.ts'

/** One column: how many are there. */
export interface DistributionColumn {
  readonly label: string
  readonly count: number
  /** The count in words. */
  readonly value: string
}

const [width, chartHeight, labelHeight] = [480, 120, 36]

/** Columns of counts, each with its number above it and its label below it: it reads in black and white. */
export function distribution({
  title,
  columns,
}: {
  readonly title: string
  readonly columns: readonly DistributionColumn[]
}): Drawing {
  const most = Math.max(1, ...columns.map(({ count }) => count))
  const step = width / Math.max(1, columns.length)
  const marks = columns.map(({ label, count, value }, place) => {
    const height = (chartHeight * count) / most
    const middle = step * place + step / 2
    const top = 20 + chartHeight - height
    const centred = { x: middle, 'text-anchor': 'middle', 'font-size': 13, fill: 'currentColor' }
    return [
      element('rect', {
        x: middle - step * 0.35,
        y: top,
        width: step * 0.7,
        height: Math.max(height, 1),
        fill: 'currentColor',
        'fill-opacity': 0.35,
        stroke: 'currentColor',
      }),
      element('text', { ...centred, y: top - 5 }, text(value)),
      element('text', { ...centred, y: 20 + chartHeight + 18 }, text(label)),
    ].join('')
  })
  const description = columns.map(({ label, value }) => `${label}\u00A0: ${value}`).join('. ')
  return drawing({ width, height: 20 + chartHeight + labelHeight, title, description }, ...marks)
}
