import { alternatives } from './alternatives.ts'

/** The characters that a font can draw. */
export interface Drawable {
  readonly characters: ReadonlySet<number>
}

export interface PrintableText<Font extends Drawable> {
  readonly text: string
  /** The fonts that the text needs besides the first, each with the code points it draws. */
  readonly needed: ReadonlyMap<Font, ReadonlySet<number>>
}

/**
 * How many letters of other alphabets are searched for in the fonts of the machine. Each different letter costs the browser up
 * to a millisecond: the limit leaves room for a name or a sentence in any script, and takes a third of a second at most.
 */
const mostLettersSearched = 300

/** An empty frame, printed instead of a character that no font draws. */
export const missingMark = '▯'

/** Characters that modify their neighbours and draw nothing themselves: an emoji is drawn without them. */
const unseen = /[\u{FE00}-\u{FE0F}\u{20E3}\u{1F3FB}-\u{1F3FF}\u{E0000}-\u{E01EF}]/u
/** Characters that control the direction or the joining of letters draw nothing either, and are kept. */
const steering = /[\u00AD\u200B-\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/
const letter = /[\p{L}\p{M}\p{Nd}]/u

/** Whether one font draws the whole text, which is then printed unchanged. */
export function isDrawnBy({ characters }: Drawable, text: string): boolean {
  const beyondAscii = new Set(text.match(/\P{ASCII}/gu))
  return [...beyondAscii].every(
    (character) => characters.has(character.codePointAt(0) ?? 0) || steering.test(character),
  )
}

/**
 * The text with characters that the printer can draw. `first` is the font that every document embeds; `others` are embedded
 * when needed, in order. For a character that no embedded font draws, the browser searches all fonts of the machine, which
 * takes seconds when there are thousands: a limited number of letters is searched for, and the rest becomes `missingMark`.
 */
export function printableText<Font extends Drawable>(
  text: string,
  first: Drawable,
  others: readonly Font[],
): PrintableText<Font> {
  const needed = new Map<Font, Set<number>>()
  const printed = new Map<string, string>()
  let lettersSearched = 0

  const isDrawn = (character: string) => {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80 || first.characters.has(code)) return true
    const font = others.find(({ characters }) => characters.has(code))
    if (font) needed.set(font, (needed.get(font) ?? new Set()).add(code))
    return font !== undefined
  }
  const isSearched = (character: string) => {
    if (!letter.test(character) || lettersSearched >= mostLettersSearched) return false
    lettersSearched += 1
    return true
  }
  const choose = (character: string): string => {
    if (unseen.test(character)) return ''
    const meant = alternatives.get(character) ?? character
    if (isDrawn(meant) || steering.test(meant)) return meant
    // ⅓ becomes 1⁄3, ﬁ becomes fi, Ａ becomes A.
    const plain = meant.normalize('NFKC')
    if (plain !== meant && Array.from(plain).every(isDrawn)) return plain
    if (isSearched(meant)) return meant
    return isDrawn(missingMark) ? missingMark : '?'
  }
  const replaced = text.replace(/\P{ASCII}/gu, (character) => {
    const known = printed.get(character)
    if (known !== undefined) return known
    const chosen = choose(character)
    printed.set(character, chosen)
    return chosen
  })
  return { text: replaced, needed }
}
