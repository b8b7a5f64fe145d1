/** What every report prints around its pages, the cover excepted. One line each. */
export interface ReportFrame {
  /** The title of the PDF. */
  readonly title: string
  /** At the top: whose report it is. */
  readonly owner: string
  /** At the foot, beside the page number: which report it is. */
  readonly subject: string
  /** At the top of each page; « Document sensible » when absent. */
  readonly notice?: string
}

/** What fits on a line beside the other half. */
const longestOwner = 80
const longestSubject = 100

/**
 * The header and footer as CSS margin boxes of the printed page: outside the document, so a screen reader does not read
 * them again on each page.
 */
export function marginBoxes({ owner, subject, notice = 'Document sensible' }: ReportFrame): string {
  return `@page {
  @top-left { content: ${cssString(oneLine(owner, longestOwner))} }
  @top-right { content: ${cssString(notice)} }
  @bottom-left { content: ${cssString(oneLine(subject, longestSubject))} }
  @bottom-right { content: 'Page ' counter(page) ' sur ' counter(pages) }
}
@page :first {
  @top-left { content: none }
  @top-right { content: none }
  @bottom-left { content: none }
  @bottom-right { content: none }
}`
}

/** Letters, digits, and what lies beyond ASCII and draws something. */
const kept = /[A-Za-z0-9]|[^\p{ASCII}\p{Cc}\p{Cf}\p{Z}]/u

/**
 * A text as a CSS string. Every sign of ASCII but letters and digits is escaped: nothing in it can end the string or the
 * style. Isolated, so that a text written from right to left does not turn its surroundings.
 */
export function cssString(words: string): string {
  const escaped = Array.from(`\u2068${words}\u2069`, (character) =>
    kept.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
  )
  return `'${escaped.join('')}'`
}

/** A text as one line of at most `limit` characters. Control characters would be printed as boxes. */
export function oneLine(words: string, limit: number): string {
  const characters = Array.from(words.replace(/[\p{Cc}\s]+/gu, ' ').trim())
  if (characters.length <= limit) return characters.join('')
  return `${characters
    .slice(0, limit - 1)
    .join('')
    .trimEnd()}…`
}
