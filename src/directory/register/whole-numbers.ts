/** What stands before a number in our own pages and in what people copy: no structure has it among its words. */
const announcing: ReadonlySet<string> = new Set(['finess', 'siren', 'siret', 'numero', 'no', 'n'])

/** Digits, with the letter that the numbers of Corsica have. */
const digits = /^(?:\d+|2[ab]\d*)$/

/** A shorter figure is part of a name: « Résidence numéro 12 ». */
const shortestNumber = 5

/** The words of a search, its numbers whole: `finess 281 000 018` as `281000018`. FINESS and SIREN have nine characters, SIRET fourteen. */
export function withWholeNumbers(words: readonly string[]): string[] {
  const joined = joinGroups(words)
  return joined.filter((word, at) => !(announcing.has(word) && isNumberNext(joined.slice(at + 1))))
}

function joinGroups(words: readonly string[]): string[] {
  const [first, ...others] = words
  if (first === undefined) return []
  const end = words.findIndex((word) => !digits.test(word))
  const group = end === -1 ? words : words.slice(0, end)
  const number = group.join('')
  if (number.length === 9 || number.length === 14) return [number, ...joinGroups(words.slice(group.length))]
  return [first, ...joinGroups(others)]
}

/** `n° finess 281000018` announces twice. */
function isNumberNext(words: readonly string[]): boolean {
  const next = words.find((word) => !announcing.has(word)) ?? ''
  return next.length >= shortestNumber && digits.test(next)
}
