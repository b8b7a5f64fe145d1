/**
 * A text as kept: line breaks are all `\n`, and of the control characters only they and tabs are left. PostgreSQL refuses
 * NUL, and the others would play with the terminal or the paper that shows them.
 */
export function cleanText(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')
}

/** A text as one line: runs of white space are one space, and marks that would turn the writing around are gone. */
export function cleanLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
    .trim()
}
