/** What people write in full and FINESS by its initials, or the other way round. A longer name stands before its beginning. */
const initials: readonly (readonly [initials: string, name: string])[] = [
  ['chru', 'centre hospitalier regional universitaire'],
  ['chu', 'centre hospitalier universitaire'],
  ['chr', 'centre hospitalier regional'],
  ['chi', 'centre hospitalier intercommunal'],
  ['chs', 'centre hospitalier specialise'],
  ['ch', 'centre hospitalier'],
  ['gh', 'groupe hospitalier'],
  ['had', 'hospitalisation a domicile'],
  ['ime', 'institut medico educatif'],
  ['mas', 'maison d accueil specialisee'],
]

/** The words of a search, each name that has initials as its initials. */
export function withInitials(words: readonly string[]): string[] {
  const text = initials.reduce(
    (left, [short, name]) => left.replaceAll(` ${name} `, ` ${short} `),
    ` ${words.join(' ')} `,
  )
  return text.split(' ').filter((word) => word !== '')
}

/** Words that FINESS writes in several ways: a search tries each. */
const otherWays: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ...initials.map(([short, name]) => [short, [name, name.replace('centre', 'ctre')]] as const),
  // A regional university hospital is called by three names.
  ['chu', ['chru', 'chr', 'centre hospitalier universitaire', 'centre hospitalier regional']],
  ['chru', ['chu', 'chr', 'centre hospitalier regional', 'centre hospitalier universitaire']],
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
