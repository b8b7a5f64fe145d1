/** Words that FINESS writes in several ways: a search tries each. */
const otherWays: ReadonlyMap<string, readonly string[]> = new Map([
  // A regional university hospital is called by both names.
  ['chu', ['chru']],
  ['chru', ['chu']],
  ['ch', ['centre hospitalier']],
  // FINESS shortens its names to some thirty letters.
  ['centre', ['ctre']],
  ['hopital', ['hop']],
  ['residence', ['res']],
  ['etablissement', ['ets']],
])

/** A shorter text matches the beginning of words only: inside words it would match almost everywhere. */
const insideLength = 3

/** A typed word as parts of ` words of the names| words of the town`, of which one must match. */
export interface SearchedWord {
  /** Parts that stand at the beginning of a word. */
  readonly begins: readonly string[]
  readonly holds: readonly string[]
}

export function searchedWord(word: string): SearchedWord {
  const others = (otherWays.get(word) ?? []).map((other) => ` ${other}`)
  const inside = word.length < insideLength ? ` ${word}` : word
  return { begins: [` ${word}`, ...others], holds: [inside, ...others] }
}
