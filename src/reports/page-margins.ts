/** Printed around every page except the cover. One line each. */
export interface ReportFrame {
  /** The title of the PDF. */
  readonly title: string
  /** At the top: the structure the report is about. */
  readonly owner: string
  /** At the foot, beside the page number: the name of the report. */
  readonly subject: string
  /** At the top of each page; « Document sensible » when absent. */
  readonly notice?: string
  /** Without head and foot: a letter leaves in the name of its author alone. */
  readonly isBare?: boolean
}

/** Longest text that fits beside the other half of the line. */
const longestOwner = 80
const longestSubject = 100

/**
 * The header and footer as CSS margin boxes: a screen reader does not read them again on each page, because they are outside
 * the document.
 */
export function marginBoxes({ owner, subject, notice = 'Document sensible', isBare }: ReportFrame): string {
  if (isBare) return ''
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

/** Letters, digits, and visible characters beyond ASCII. */
const kept = /[A-Za-z0-9]|[^\p{ASCII}\p{Cc}\p{Cf}\p{Z}]/u

/**
 * A text as a CSS string. Every ASCII character except letters and digits is escaped, so that no text can end the string or the
 * style. The text is isolated, so that a right-to-left text does not reverse its neighbours.
 */
export function cssString(words: string): string {
  const escaped = Array.from(`\u2068${words}\u2069`, (character) =>
    kept.test(character) ? character : `\\${character.codePointAt(0)?.toString(16)} `,
  )
  return `'${escaped.join('')}'`
}

/** A text on one line, `limit` characters at most, without control characters, which would be printed as boxes. */
export function oneLine(words: string, limit: number): string {
  const characters = Array.from(words.replace(/[\p{Cc}\s]+/gu, ' ').trim())
  if (characters.length <= limit) return characters.join('')
  return `${characters
    .slice(0, limit - 1)
    .join('')
    .trimEnd()}…`
}
