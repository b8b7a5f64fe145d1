import { textLines, wrapLabel } from './labels.ts'
import { type Drawing, drawing, element, text } from './svg.ts'

/** A table of levels: a cell without level says why in words. */
export interface HeatTable {
  readonly title: string
  readonly columns: readonly string[]
  readonly rows: readonly {
    readonly label: string
    readonly cells: readonly { readonly percent: number | undefined; readonly value: string }[]
  }[]
}

const [labelWidth, cellWidth, cellHeight, headHeight] = [130, 108, 34, 50]

/**
 * Cells that stand out more from the page as the score is lower, each with its figure: darker on paper, lighter on a dark screen. The
 * shade never carries the figure alone.
 */
export function heatTable({ title, columns, rows }: HeatTable): Drawing {
  const head = columns.map((label, column) =>
    textLines(wrapLabel(label, (cellWidth - 8) / 12, 3), {
      x: labelWidth + column * cellWidth + cellWidth / 2,
      y: 12,
      lineHeight: 14,
      'font-size': 12,
      'text-anchor': 'middle',
    }),
  )
  const body = rows.map(({ label, cells }, row) => {
    const y = headHeight + row * cellHeight
    const marks = cells.map(({ percent, value }, column) => {
      const x = labelWidth + column * cellWidth
      const opacity = percent === undefined ? 0 : Math.round((100 - percent) * 0.45) / 100
      return [
        element('rect', {
          x: x + 1,
          y: y + 1,
          width: cellWidth - 2,
          height: cellHeight - 2,
          stroke: 'currentColor',
          'stroke-width': 0.5,
          'stroke-dasharray': percent === undefined ? '3 3' : undefined,
          fill: 'currentColor',
          'fill-opacity': opacity,
        }),
        element(
          'text',
          { x: x + cellWidth / 2, y: y + 22, 'text-anchor': 'middle', 'font-size': 13, fill: 'currentColor' },
          text(value),
        ),
      ].join('')
    })
    const lines = wrapLabel(label, (labelWidth - 8) / 12, 2)
    // Its baseline is that of the figures; two lines stand around it.
    const top = y + (lines.length > 1 ? 15 : 22)
    return textLines(lines, { x: 0, y: top, lineHeight: 14, 'font-size': 12 }) + marks.join('')
  })
  const description = rows
    .map(
      ({ label, cells }) =>
        `${label}\u00A0: ${cells.map(({ value }, place) => `${columns[place]} ${value}`).join(', ')}`,
    )
    .join('. ')
  const width = labelWidth + columns.length * cellWidth
  return drawing({ width, height: headHeight + rows.length * cellHeight, title, description }, ...head, ...body)
}
