import { element, short } from './svg.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

const hatchStep = 5

export function solidBox(box: Box): string {
  return element('g', { class: 'chart-known' }, element('rect', { ...box, fill: 'currentColor' }))
}

/** The hatching and its outline can be seen without colour. */
export function hatchedBox(box: Box): string {
  return outlinedBox(box, element('path', { d: hatching(box) }))
}

/** An empty box: its outline alone. */
export function outlinedBox(box: Box, ...within: readonly string[]): string {
  return element(
    'g',
    { class: 'chart-unknown', stroke: 'currentColor', 'stroke-width': 1 },
    element('rect', { ...box, fill: 'none' }),
    ...within,
  )
}

/** The path of slanted strokes that fills a box. */
export function hatching(box: Box): string {
  const strokes: string[] = []
  const [right, low] = [box.x + box.width, box.y + box.height]
  for (let start = box.x - box.height; start < right; start += hatchStep) {
    const [x1, x2] = [Math.max(start, box.x), Math.min(start + box.height, right)]
    strokes.push(`M${short(x1)} ${short(low - (x1 - start))}L${short(x2)} ${short(low - (x2 - start))}`)
  }
  return strokes.join('')
}
