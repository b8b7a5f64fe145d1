import { cleanText } from '#kernel'

/*
 * Texts inside the XML of a workbook. XML cannot contain control characters or half surrogate pairs: spreadsheets write
 * them as `_x0008_`, and escape an underscore that would read as such as `_x005F_`.
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

/** Escaped characters: `_x0008_`. */
export const longestEscape = 7

/** Decodes a text from a spreadsheet, and removes invisible characters anywhere in it. */
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
