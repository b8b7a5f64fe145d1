import { textLines, wrapLabel } from './labels.ts'
import { type Drawing, drawing, element, text } from './svg.ts'

/** One tile: a part of a whole, or words where there is no share. */
export interface Tile {
  readonly label: string
  /** 0 to 1; undefined where there is none. */
  readonly share: number | undefined
  /** What is written in the tile: `60 %`, `Inconnu`. */
  readonly value: string
}

const [tileWidth, tileHeight, gap, columns] = [150, 108, 10, 3]
/** In units of the drawing; that of the style sheet on a narrow screen. */
const largestFont = 16

/**
 * A map of equal tiles, one for each territory, each with its figure and a bar as long as its share: it reads in black and white.
 * Places are those of a list, not of a map: no territory looks larger than another.
 */
export function tileMap({ title, tiles }: { readonly title: string; readonly tiles: readonly Tile[] }): Drawing {
  const rows = Math.ceil(tiles.length / columns)
  const frame = {
    width: columns * (tileWidth + gap) - gap,
    height: Math.max(1, rows * (tileHeight + gap) - gap),
    title,
    description: tiles.map(({ label, value }) => `${label}\u00A0: ${value}`).join('. '),
  }
  return drawing(frame, ...tiles.map((tile, place) => tileMarks(tile, place)))
}

function tileMarks({ label, share, value }: Tile, place: number): string {
  const x = (place % columns) * (tileWidth + gap)
  const y = Math.floor(place / columns) * (tileHeight + gap)
  const barTop = y + tileHeight - 18
  const frame = element('rect', {
    x: x + 1,
    y: y + 1,
    width: tileWidth - 2,
    height: tileHeight - 2,
    stroke: 'currentColor',
    'stroke-width': share === undefined ? 1 : 1.5,
    'stroke-dasharray': share === undefined ? '4 3' : undefined,
  })
  const bar =
    share === undefined
      ? ''
      : element('rect', { x: x + 8, y: barTop, width: tileWidth - 16, height: 8, stroke: 'currentColor' }) +
        element('rect', { x: x + 8, y: barTop, width: (tileWidth - 16) * share, height: 8, fill: 'currentColor' })
  // On a telephone the style sheet enlarges the text of drawings: the name fits its tile there too, on a third line if it must.
  const lines = wrapLabel(label, (tileWidth - 14) / largestFont, 3)
  return [
    frame,
    textLines(lines, { x: x + 8, y: y + 21, lineHeight: 16, 'font-size': 13 }),
    element(
      'text',
      { x: x + 8, y: y + 77, 'font-size': share === undefined ? 12 : 22, fill: 'currentColor' },
      text(value),
    ),
    bar,
  ].join('')
}
