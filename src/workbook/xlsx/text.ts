import { cleanText } from '#kernel'

/*
 * Texts inside the XML of a workbook. XML can hold neither control characters nor halves of a surrogate pair:
 * spreadsheets write them `_x0008_`, and an underscore that would read as such `_x005F_`.
 */

/** A text as the content of an element. Line ends become line feeds. */
export function cellText(text: string): string {
  const escaped = text
    .replace(/\r\n?/g, '\n')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Surrogate}/gu, code)
  return xmlText(escaped)
}

/** A text as the content of an element or an attribute, between double quotes. */
export function xmlText(text: string): string {
  return text.replace(/[&<>"\n]/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** Characters that may stand for one: `_x0008_`. */
export const longestEscape = 7

/** What a spreadsheet wrote, as a person reads it: without the marks that nobody sees, wherever it stands. */
export function plainText(text: string): string {
  return cleanText(
    text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hexadecimal: string) =>
      String.fromCharCode(Number.parseInt(hexadecimal, 16)),
    ),
  )
}

function code(character: string): string {
  return `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`
}
