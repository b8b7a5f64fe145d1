import { joinedWith } from '#kernel'

/** `{{hopital}}`: a word that each structure fills in once. */
const mark = /\{\{\s*([^{}]*?)\s*\}\}/g
/** A mark with the small word before it, which French may join with the name. */
const joinedMark = /(?:(?<![\p{L}\p{N}’'])(de|à|que)\s+)?\{\{\s*([^{}]*?)\s*\}\}/giu

/** The ids of the variables that a text uses, in order. */
export function variablesIn(text: string): string[] {
  return [...text.matchAll(mark)].map(([, id = '']) => id)
}

/** The text with its variables filled in. A variable without a value keeps its mark, which an animator sees at once. */
export function filledIn(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(joinedMark, (whole, small: string | undefined, id: string) => {
    const value = Object.hasOwn(values, id) ? values[id] : undefined
    if (value === undefined) return whole
    return small === undefined ? value : joinedWith(small, value)
  })
}

/** Any value with all its texts filled in. */
export function allFilledIn<Thing>(thing: Thing, values: Readonly<Record<string, string>>): Thing {
  if (typeof thing === 'string') return filledIn(thing, values) as Thing
  if (Array.isArray(thing)) return thing.map((member) => allFilledIn(member, values)) as Thing
  if (typeof thing !== 'object' || thing === null) return thing
  return Object.fromEntries(Object.entries(thing).map(([name, member]) => [name, allFilledIn(member, values)])) as Thing
}
