import { cleanLine, cleanText } from '#kernel'

/** A value as a text; undefined when it says nothing, or shows nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined
  const text = cleanText(String(value)).trim()
  return cleanLine(text) === '' ? undefined : text
}

/** The first line of a text, and what follows it. */
export function splitFirstLine(text: string): { first: string; rest: string | undefined } {
  const [first = '', ...others] = text.split('\n')
  return { first: cleanLine(first), rest: textOf(others.join('\n')) }
}

const longestId = 60

/** `D2.O1.a Éprouver` -> `d2-o1-a-eprouver`; undefined where no letter and no digit is left. */
export function kebabOf(text: string | undefined): string | undefined {
  const words = (text ?? '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestId)
    .replace(/^-+|-+$/g, '')
  return words === '' ? undefined : words
}

/** An id that begins with a letter: a plain number would be sorted before the others where ids are keys. */
export function idOf(prefix: string, ...texts: readonly (string | undefined)[]): string {
  const found = texts.map(kebabOf).find((id) => id !== undefined)
  if (found === undefined) return prefix
  return /^\d/.test(found) ? `${prefix}-${found}` : found
}

/** Gives each name once: the second `acces` becomes `acces-2`. The same names in the same order give the same ids. */
export function idsGivenOnce(taken: readonly string[] = []): (wanted: string) => string {
  const given = new Set(taken)
  const counts = new Map<string, number>()
  return (wanted) => {
    let id = wanted
    while (given.has(id)) {
      const count = (counts.get(wanted) ?? 1) + 1
      counts.set(wanted, count)
      id = `${wanted}-${count}`
    }
    given.add(id)
    return id
  }
}
