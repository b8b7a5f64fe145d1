/*
 * A name of the register or of a form follows « de », « à » or « que » in a sentence written before it was known. French joins the two:
 * « du Mans », « aux Ulis », « d’EHPAD ».
 */

const contracted: Readonly<Record<string, readonly [le: string, les: string]>> = { de: ['du', 'des'], à: ['au', 'aux'] }

/** Names of structures that begin with a silent h. Other names in h keep « de »: nothing in their letters tells whether it is silent. */
const silentH = /^h[oô](pita|spi|stel|tel)/i
const vowel = /^([aeiouàâäéèêëîïôöùûüœæ]|y[^aeiouy\s])/i
/** « de Ouistreham », « de onze »: the vowel is sounded as a consonant. */
const unjoined = /^(onze|oui|ouistreham)\b/i

/** What stands before a name: `de` and `Le Mans` -> `du Mans`; `de` and `Hôpital Nord` -> `d’Hôpital Nord`; `à` and `Laon` -> `à Laon`. */
export function joinedWith(small: string, name: string): string {
  const word = small.toLowerCase()
  const [, article = '', rest = ''] = /^(les?)\s+(\S.*)$/is.exec(name) ?? []
  const contraction = article && contracted[word]?.[article.toLowerCase() === 'le' ? 0 : 1]
  if (contraction) return `${inCaseOf(small, contraction)} ${rest}`
  const elided = word !== 'à' && !unjoined.test(name) && (vowel.test(name) || silentH.test(name))
  return elided ? `${word === 'que' ? small.slice(0, -1) : small.slice(0, 1)}’${name}` : `${small} ${name}`
}

function inCaseOf(model: string, word: string): string {
  return model.charAt(0) === model.charAt(0).toLowerCase() ? word : word.charAt(0).toUpperCase() + word.slice(1)
}
