/**
 * Puts the no-break spaces of French into a text that people wrote with ordinary ones, or that a spreadsheet gave back so: before
 * `: ; ? ! » %`, after `«`, inside hours (`6 h 40`), lengths of time and thousands. Hours such as `10:42` and addresses have no
 * space there, and stay as they are.
 */
export function frenchSpaces(text: string): string {
  return text
    .replace(/ (?=[:;?!»%])/g, '\u00A0')
    .replace(/« /g, '«\u00A0')
    .replace(/(?<=\d) (?=(?:h|heures?|jours?|minutes?|\d{3})(?![\p{L}\d]))/gu, '\u00A0')
    .replace(/(?<=\d\u00A0h) (?=\d\d(?!\d))/g, '\u00A0')
}
