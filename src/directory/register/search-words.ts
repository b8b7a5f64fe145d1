/** What FINESS writes in several ways: the word somebody types is looked for under each. */
const otherWays: ReadonlyMap<string, readonly string[]> = new Map([
  // A regional university hospital is a university hospital too, and each is called by either name.
  ['chu', ['chru']],
  ['chru', ['chu']],
  ['ch', ['centre hospitalier']],
  // FINESS shortens its names to some thirty letters.
  ['centre', ['ctre']],
  ['hopital', ['hop']],
  ['residence', ['res']],
  ['etablissement', ['ets']],
])

/** Below this length, a text is looked for where a word begins: inside words it would be found almost everywhere. */
const insideLength = 3

/** A word that somebody typed, as parts of ` words of the names| words of the town`: one of them must be found. */
export interface SearchedWord {
  /** As it stands at the beginning of a word. */
  readonly begins: readonly string[]
  readonly holds: readonly string[]
}

export function searchedWord(word: string): SearchedWord {
  const others = (otherWays.get(word) ?? []).map((other) => ` ${other}`)
  const inside = word.length < insideLength ? ` ${word}` : word
  return { begins: [` ${word}`, ...others], holds: [inside, ...others] }
}
