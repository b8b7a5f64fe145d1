/*
 * What people paste holds more than they see: Word and web pages add marks without width, marks of direction and spaces
 * of many widths; macOS writes an accent apart from its letter. Two texts that look alike would differ, a number would
 * not be read, and a mark of direction would turn the writing around.
 */

/** ASCII, and the letters of Western Europe in one piece: nothing to clean, and no time spent on long files. */
const cleanAlready = /^[\n\t\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF]*$/

const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/** Joins the pictures of an emoji, or chooses how one is drawn. */
const insideEmoji =
  /(?<=\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)\u200D(?=\p{Extended_Pictographic})|(?<=\p{Extended_Pictographic})\uFE0F/u

const invisible = new RegExp(
  `(${insideEmoji.source})|[\\p{Cf}\\p{Default_Ignorable_Code_Point}]|[^\\P{Cc}\\n\\t]`,
  'gu',
)

/**
 * A text as kept. Line breaks are all `\n`, spaces are all ordinary, accents are part of their letters, and nothing
 * invisible is left: of the control characters only line breaks and tabs. PostgreSQL refuses NUL, and the others would
 * play with the terminal or the paper that shows them.
 */
export function cleanText(text: string): string {
  if (cleanAlready.test(text)) return text
  return text
    .toWellFormed()
    .replace(lineBreaks, '\n')
    .replace(invisible, '$1')
    .replace(/\p{Zs}/gu, ' ')
    .normalize('NFC')
}

/** A text as one line: cleaned, and each run of white space or control characters is one space. */
export function cleanLine(text: string): string {
  return cleanText(text.replace(/\p{Cc}+/gu, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}
