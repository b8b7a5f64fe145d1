/**
 * Puts the no-break spaces of French into a text that people wrote with ordinary ones, or that a spreadsheet gave back so: before
 * `: ; ? ! » %`, after `«` and `n°`, inside days (`1er mars 2026`), hours (`6 h 40`), quantities and thousands. Hours such as `10:42` and addresses have no
 * space there, and stay as they are.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[:;?!»%])/g, '\u00A0')
    .replace(/« /g, '«\u00A0')
    .replace(/(?<=n°) (?=\d)/g, '\u00A0')
    .replace(
      /(?<=\d(?:er)?) (?=(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)(?!\p{L}))/gu,
      '\u00A0',
    )
    .replace(/(?<=\d(?:er)?\u00A0\p{L}{3,9}) (?=\d{4}(?!\d))/gu, '\u00A0')
    .replace(/(?<=\d) (?=(?:h|heures?|jours?|mois|ans|minutes?|secondes?|ko|Mo|€|\d{3})(?![\p{L}\d]))/gu, '\u00A0')
    .replace(/(?<=\d\u00A0h) (?=\d\d(?!\d))/g, '\u00A0')
}
