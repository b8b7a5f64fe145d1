import { type ColumnedFile, numbersTyped, openQuoteIssue } from '#directory'
import type { Issue } from '#kernel'

/** The column that Hélios and this product give the number of a structure. */
export const numberColumn = 'numero_finess'
export const largestListBytes = 2_000_000

/** A number as it was given, with the place to look for it. */
export interface GivenNumber {
  /** `ligne 12`; for a pasted text, `numéro 12`. */
  readonly where: string
  readonly text: string
}

const lastHeadingLine = 20
const heading = /num[eé]ro[_ ]finess/i

/** Whether a pasted text is a table with its headings, rather than numbers alone. */
export function isTable(text: string): boolean {
  return heading.test(text.split('\n', lastHeadingLine).join('\n'))
}

/** What was given: numbers, and lines in which none can be read. */
export interface Given {
  readonly numbers: readonly GivenNumber[]
  readonly unread: readonly Issue[]
}

export function numbersInTable({ lines }: ColumnedFile<typeof numberColumn>): Given {
  return {
    numbers: lines.flatMap((line) => (line.broken ? [] : { where: line.where, text: line.fields[numberColumn] })),
    unread: lines.flatMap((line) => (line.broken ? openQuoteIssue(line) : [])),
  }
}

export function numbersInText(text: string): Given {
  const numbers = numbersTyped(text).map((number, place) => ({ where: `numéro ${place + 1}`, text: number }))
  return { numbers, unread: [] }
}
