/*
 * Pasted text holds characters that people do not see. Word and web pages add zero-width characters, direction marks and
 * spaces of many widths; macOS stores an accent apart from its letter. Two texts that look alike would then differ, a
 * number could not be read, and a direction mark would reverse the text after it.
 */

/** Text of ASCII and precomposed Western European letters has nothing to clean: this test keeps long files quick. */
const cleanAlready = /^[\n\t\x20-\x7E\u00A1-\u00AC\u00AE-\u02FF]*$/

const lineBreaks = /\r\n?|[\v\f\u0085\u2028\u2029]/g

/** Invisible characters to keep: they join the pictures of an emoji, or choose how it is drawn. */
const insideEmoji =
  /(?<=\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)\u200D(?=\p{Extended_Pictographic})|(?<=\p{Extended_Pictographic})\uFE0F/u

const invisible = new RegExp(
  `(${insideEmoji.source})|[\\p{Cf}\\p{Default_Ignorable_Code_Point}]|[^\\P{Cc}\\n\\t]`,
  'gu',
)

/**
 * The text as it is stored: line breaks are `\n`, spaces are ordinary, accents are part of their letters, and the only
 * control characters left are line breaks and tabs. PostgreSQL refuses NUL, and other control characters would act on the
 * terminal that shows them.
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

/** The cleaned text on one line: each run of white space or control characters becomes one space. */
export function cleanLine(text: string): string {
  return cleanText(text.replace(/\p{Cc}+/gu, ' '))
    .replace(/\s+/g, ' ')
    .trim()
}
