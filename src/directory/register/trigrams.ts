import type { SearchedWord } from './search-words.ts'

/** More would be read for little: the rows that hold these are looked at one by one. */
const mostOfOne = 8

/**
 * What an index of three letters at a time is asked, in the words of SQLite's FTS5: every word must have one of its parts there.
 * Undefined when nothing typed is long enough to be in such an index.
 */
export function trigramQuery(words: readonly SearchedWord[]): string | undefined {
  const asked = words.flatMap(({ holds }) => {
    const parts = holds.map(trigramsOf)
    return parts.some((trigrams) => trigrams.length === 0) ? [] : [`(${parts.map(all).join(' OR ')})`]
  })
  return asked.length > 0 ? asked.join(' AND ') : undefined
}

function all(trigrams: readonly string[]): string {
  return `(${trigrams.map((trigram) => `"${trigram}"`).join(' AND ')})`
}

/** `text` holds letters, digits and spaces alone: see `wordsOf`. */
function trigramsOf(text: string): string[] {
  const starts = Array.from({ length: Math.max(0, text.length - 2) }, (_, start) => text.slice(start, start + 3))
  return [...new Set(starts)].slice(0, mostOfOne)
}
