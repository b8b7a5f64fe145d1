import { typedWords, wordsOf } from '#directory'

/** The longest search of a list. */
export const longestSearch = 100

interface Named {
  readonly finess: string
  readonly name: string
  readonly town?: string | null
}

/** Whether each word of a search begins a word of a name or of a town, or a FINESS number. An empty search finds everything. */
export function isFoundAmong(known: readonly Named[], search: string): boolean {
  const typed = typedWords(search)
  if (typed.length === 0) return true
  const words = known.flatMap(({ finess, name, town }) => [
    finess.toLowerCase(),
    ...wordsOf(name),
    ...wordsOf(town ?? ''),
  ])
  return typed.every((start) => words.some((word) => word.startsWith(start)))
}
