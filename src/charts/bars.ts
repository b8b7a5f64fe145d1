import { bandMarks } from './band.ts'
import { textLines, wrapLabel } from './labels.ts'
import { type ChartAxis, describeAxes, figuresOf } from './scale.ts'
import { type Drawing, drawing } from './svg.ts'

const width = 480
const fontSize = 13
/** Where the first line of text stands: room for the larger letters of a narrow screen. */
const ascent = 17
const lineHeight = 17
const figuresWidth = 80
const labelLines = 2

/** Draws one band below the other, each under its label, for any number of subjects. */
export function bandChart({ title, axes }: { readonly title: string; readonly axes: readonly ChartAxis[] }): Drawing {
  let y = 0
  const rows = axes.map((axis) => {
    const lines = wrapLabel(axis.label, (width - figuresWidth) / fontSize, labelLines)
    const bandY = y + lines.length * lineHeight + 13
    const row = [
      textLines(lines, { x: 0, y: y + ascent, lineHeight, 'font-size': fontSize }),
      textLines([figuresOf(axis)], {
        x: width,
        y: y + ascent,
        lineHeight,
        'font-size': fontSize,
        'text-anchor': 'end',
      }),
      'noScore' in axis ? '' : bandMarks({ ...axis, x: 2, y: bandY, length: width - 4 }),
    ]
    y = 'noScore' in axis ? bandY + 6 : bandY + 32
    return row.join('')
  })
  return drawing({ width, height: y, title, description: describeAxes(axes) }, ...rows)
}
