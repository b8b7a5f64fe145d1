import { filledIn, variablesIn } from '#exercise-conduct'
import type { Issue } from '#kernel'

/** What the product fills in by itself in the letter of a campaign, as the author writes it between two braces. */
export const letterWords = [
  'structure',
  'finess',
  'commune',
  'entite',
  'telephone',
  'region',
  'animateur',
  'creneau',
  'jour-final',
] as const
export type LetterWord = (typeof letterWords)[number]

/** A variable of the kit, which each structure fills in. */
export interface KitVariable {
  readonly id: string
  readonly label: string
  readonly example: string
}

/** A letter that cites a variable which nobody will fill in is refused: a structure would receive braces. */
export function checkLetter(letter: string, variables: readonly Pick<KitVariable, 'id'>[]): Issue[] {
  const offered = [...letterWords, ...variables.map(({ id }) => id)]
  const unknown = [...new Set(variablesIn(letter).filter((id) => !offered.includes(id)))]
  if (unknown.length === 0) return []
  const values = { value: unknown.slice(0, 5).join(', ').slice(0, 100), offered: offered.join(', ') }
  return [{ path: 'letter', code: 'campaign-letter-variable', values }]
}

interface Filling {
  readonly own: Readonly<Record<LetterWord, string>>
  readonly variables: readonly KitVariable[]
  /** What the structure wrote, by variable. */
  readonly words: Readonly<Record<string, string>>
}

/** The letter of one structure. A variable that it has not filled in shows what is asked, marked as such. */
export function letterFor(letter: string, { own, variables, words }: Filling): string {
  const asked = Object.fromEntries(variables.map(({ id, label }) => [id, words[id] || `[à compléter\u00A0: ${label}]`]))
  return filledIn(letter, { ...asked, ...own })
}
