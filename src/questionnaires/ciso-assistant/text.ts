import { cleanLine, cleanText } from '#kernel'

/** A value as text; undefined when it is empty or shows nothing. */
export function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined
  const text = cleanText(String(value)).trim()
  return cleanLine(text) === '' ? undefined : text
}

export function splitFirstLine(text: string): { first: string; rest: string | undefined } {
  const [first = '', ...others] = text.split('\n')
  return { first: cleanLine(first), rest: textOf(others.join('\n')) }
}

const longestId = 60

/** `D2.O1.a Éprouver` -> `d2-o1-a-eprouver`; undefined when no letter or digit is left. */
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

/** Begins with a letter: JavaScript sorts keys that are plain numbers before all others. */
export function idOf(prefix: string, ...texts: readonly (string | undefined)[]): string {
  const found = texts.map(kebabOf).find((id) => id !== undefined)
  if (found === undefined) return prefix
  return /^\d/.test(found) ? `${prefix}-${found}` : found
}

/** Makes ids unique: the second `acces` becomes `acces-2`. Equal names in an equal order give equal ids. */
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
