const longestPart = 40

/**
 * `cap-care-ehpad-les-tilleuls-sauvegardes-2026-11-22.pdf`: the name of a file that stays in a structure, made of words in
 * plain letters. The structure is named: whoever answers for several must tell their files apart. A part without any such letter
 * is left out.
 */
export function fileNameOf(parts: readonly string[], extension: string): string {
  return `${['cap-care', ...parts.map(plainLetters)].filter(Boolean).join('-')}.${extension}`
}

function plainLetters(words: string): string {
  const letters = words
    .replaceAll('œ', 'oe')
    .replaceAll('Œ', 'OE')
    .normalize('NFD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9.]+/g, '-')
  return letters.slice(0, longestPart).replaceAll(/^[-.]+|[-.]+$/g, '')
}
