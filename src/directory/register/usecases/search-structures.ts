import { z } from 'zod'
import { query } from '#kernel'
import { isFinessNumber, normalizeFinessNumber } from '../finess-number.ts'
import { wordsOf } from '../search-text.ts'
import { searchedWord } from '../search-words.ts'
import { listMatching } from '../store-search.ts'
import type { Structure } from '../structure.ts'

export interface StructureSearch {
  readonly structures: readonly Structure[]
  /** Whether more structures match than are shown. */
  readonly more: boolean
}

const longestText = 100
/** Each word is one more pattern to look for in each row. */
const mostWords = 8

const input = z.strictObject({
  /** Read up to `longestText`. */
  text: z.string().transform((text) => text.slice(0, longestText)),
  limit: z.number().int().min(1).max(100).default(20),
})

/**
 * Finds open structures by name, town, FINESS number, or the number of their legal entity. Accents and case do not
 * matter; each of the first eight words must match. The structure of that very number comes first, then the structures
 * with a word of the name that begins so. A text without letter or digit finds nothing.
 */
export const searchStructures = query({
  input,
  run: async (database, { text, limit }): Promise<StructureSearch> => {
    const words = [...new Set(wordsOf(text))].slice(0, mostWords)
    if (words.length === 0) return { structures: [], more: false }
    const number = normalizeFinessNumber(text)
    const finess = isFinessNumber(number) ? number : ''
    const found = await listMatching(database, { words: words.map(searchedWord), finess, limit: limit + 1 })
    return { structures: found.slice(0, limit), more: found.length > limit }
  },
})
