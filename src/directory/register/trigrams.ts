import type { SearchedWord } from './search-words.ts'

/** More trigrams would narrow little: the matching rows are then read one by one. */
const mostOfOne = 8

/**
 * The query for a trigram index, in the syntax of SQLite's FTS5: each word must match by one of its parts. Undefined when
 * no word has three letters.
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
