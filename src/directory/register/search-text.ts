import { cleanText } from '#kernel'
import type { Establishment } from './structure.ts'
import { withWholeNumbers } from './whole-numbers.ts'

/** FINESS writes `ST MARTIN`, people write `Saint-Martin`: both are read as the second. */
const spelledOut: ReadonlyMap<string, string> = new Map([
  ['st', 'saint'],
  ['ste', 'sainte'],
])

/**
 * The words of a text: letters and digits in lower case, without accents, `C.H.` as `ch`.
 * They hold nothing that SQL's LIKE would take for a wildcard.
 */
export function wordsOf(text: string): string[] {
  const plain = cleanText(text)
    .replace(/(?<![\p{L}\p{N}])(?:\p{L}\.){2,}/gu, (initials) => `${initials.replaceAll('.', '')} `)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
  return (plain.match(/[a-z0-9]+/g) ?? []).map((word) => spelledOut.get(word) ?? word)
}

/** A word of `wordsOf`, as people and FINESS write it. */
export function spellingsOf(word: string): string[] {
  return [word, ...[...spelledOut].filter(([, full]) => full === word).map(([short]) => short)]
}

/** The words that a search looks for. A text of signs alone, such as `%`, is kept as it is: no word of ours is like it. */
export function typedWords(text: string): string[] {
  const [words, sign] = [withWholeNumbers(wordsOf(text)), text.trim()]
  return words.length === 0 && sign !== '' ? [sign] : words
}

/** The words of one name, each after a space: what a search of legal entities or groups looks into. */
export function searchTextOfName(name: string | null): string {
  return wordsOf(name ?? '')
    .map((word) => ` ${word}`)
    .join('')
}

/**
 * The text that a search looks into: ` words of the names| words of the town and number`. Each word follows a space and
 * the bar ends the names, so that a pattern can ask for the beginning of a word, or for a word of the names.
 */
export function searchTextOf({ name, longName, town, finess }: Establishment): string {
  const words = (texts: readonly (string | null)[]) =>
    [...new Set(texts.flatMap((text) => wordsOf(text ?? '')))].map((word) => ` ${word}`).join('')
  return `${words([name, longName])}|${words([town, finess])}`
}
