import { type Attributes, element, text } from './svg.ts'

/**
 * Splits a label into at most `lineLimit` lines no wider than `widthEm` (in font sizes). Words stay whole when they
 * fit; a label that is too long ends with an ellipsis.
 */
export function wrapLabel(label: string, widthEm: number, lineLimit: number): string[] {
  const lines: string[] = []
  for (const piece of label
    .trim()
    .split(/[ \t\r\n]+/)
    .flatMap((word) => cutWord(word, widthEm))) {
    const longer = lines.length > 0 ? `${lines.at(-1)} ${piece}` : piece
    if (lines.length > 0 && widthOf(longer) <= widthEm) lines[lines.length - 1] = longer
    else lines.push(piece)
  }
  if (lines.length <= lineLimit) return lines
  return [...lines.slice(0, lineLimit - 1), shorten(lines[lineLimit - 1] ?? '', widthEm)]
}

/** Lines of text, one below the other; `y` is the baseline of the first. */
export function textLines(
  lines: readonly string[],
  { x, y, lineHeight, ...attributes }: { x: number; y: number; lineHeight: number } & Attributes,
): string {
  const spans = lines.map((line, row) => element('tspan', { x, y: y + row * lineHeight }, text(line)))
  return element('text', { fill: 'currentColor', ...attributes }, ...spans)
}

/** An estimate of the width of a text in font sizes, slightly too wide also for DejaVu, the widest usual font: the server cannot measure fonts. */
export function widthOf(words: string): number {
  return Array.from(words).reduce((total, character) => total + characterWidth(character), 0)
}

function characterWidth(character: string): number {
  if (/[ .,;:!|'’iljtfrI\u00A0\u202F]/.test(character)) return 0.32
  if (/[mwMW@%œŒæÆ—…]/.test(character)) return 0.92
  if (/[A-ZÀ-Ý]/.test(character)) return 0.66
  if (/[\u0020-\u024F\u2010-\u201F]/.test(character)) return 0.62
  return 1.1
}

/** Splits a word that is wider than a line: after its hyphens, as a reader would, and elsewhere only where a part is still too wide. */
function cutWord(word: string, widthEm: number): string[] {
  if (widthOf(word) <= widthEm) return [word]
  const lines: string[] = []
  for (const part of word.split(/(?<=-)/).flatMap((each) => cutAnywhere(each, widthEm))) {
    const longer = (lines.at(-1) ?? '') + part
    if (lines.length > 0 && widthOf(longer) <= widthEm) lines[lines.length - 1] = longer
    else lines.push(part)
  }
  return lines
}

function cutAnywhere(word: string, widthEm: number): string[] {
  const pieces: string[] = []
  let piece = ''
  for (const character of word) {
    if (piece !== '' && widthOf(piece + character) > widthEm) {
      pieces.push(piece)
      piece = ''
    }
    piece += character
  }
  return piece === '' ? pieces : [...pieces, piece]
}

function shorten(line: string, widthEm: number): string {
  const characters = Array.from(line)
  while (characters.length > 0 && widthOf(`${characters.join('')}…`) > widthEm) characters.pop()
  return `${characters.join('').trimEnd()}…`
}
