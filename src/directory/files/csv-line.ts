import { parse } from 'csv-parse/sync'

/** What separates the cells of a file: French spreadsheets write semicolons, others commas, and tabs in « Unicode text ». */
export const separators = [';', ',', '\t'] as const
export type Separator = (typeof separators)[number]

/** The fields of one line; undefined when a quotation mark is not closed. */
export function splitCsvLine(line: string, separator: Separator): string[] | undefined {
  return line.includes('"') ? split(line, separator, true) : line.split(separator)
}

/**
 * Like `csvFields`, for lines joined by a quoted text: each quotation mark must begin a text, end it, or be doubled
 * inside.
 */
export function splitStrictly(lines: string, separator: Separator): string[] | undefined {
  return split(lines, separator, false)
}

function split(text: string, delimiter: string, relax_quotes: boolean): string[] | undefined {
  try {
    return parse(text, { delimiter, relax_quotes, relax_column_count: true })[0] ?? []
  } catch {
    return undefined
  }
}
